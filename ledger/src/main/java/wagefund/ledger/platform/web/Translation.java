package wagefund.ledger.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.io.EOFException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import wagefund.ledger.kernel.ErrorCode;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.Ids;
import wagefund.ledger.kernel.KernelError;
import wagefund.ledger.kernel.Malformed;
import wagefund.ledger.kernel.Rejection;
import wagefund.reporting.NothingToState;

/** Turns whatever went wrong into a problem with a stable code. */
@Component
final class Translation {

  private static final Logger LOG = LoggerFactory.getLogger(Translation.class);

  private final Ids ids;

  Translation(Ids ids) {
    this.ids = ids;
  }

  Problem of(Throwable failure, HttpServletRequest request) {
    Locale locale = Problems.locale(request);
    if (failure instanceof Refused refused) {
      return Problem.of(refused.rejection(), locale);
    }
    if (failure instanceof Malformed malformed) {
      return Problem.of(malformed, locale);
    }
    if (failure instanceof HttpMessageNotReadableException unreadable) {
      return Problem.of(body(unreadable), locale);
    }
    if (failure instanceof MethodArgumentTypeMismatchException parameter) {
      return Problem.of(parameter(parameter), locale);
    }
    if (failure instanceof NothingToState nothing) {
      return Problem.of(
          new Rejection(
              KernelError.NOT_FOUND, Facts.of("what", nothing.kind()).and("id", nothing.id())),
          locale);
    }
    return byProtocol(failure, request)
        .map(rejection -> Problem.of(rejection, locale))
        .orElseGet(() -> internal(failure, request, locale));
  }

  private static Optional<Rejection> byProtocol(Throwable failure, HttpServletRequest request) {
    if (failure instanceof HttpRequestMethodNotSupportedException method) {
      return refusal(
          EdgeError.METHOD_NOT_ALLOWED,
          Facts.of("method", method.getMethod())
              .and("allowed", list(method.getSupportedHttpMethods())));
    }
    if (failure instanceof NoResourceFoundException) {
      return refusal(EdgeError.PATH_UNKNOWN, Facts.of("path", Facts.shorten(path(request))));
    }
    if (failure instanceof HttpMediaTypeNotSupportedException type) {
      return refusal(
          EdgeError.CONTENT_TYPE_NOT_SUPPORTED,
          Facts.of("type", type.getContentType() == null ? "?" : type.getContentType())
              .and("allowed", list(type.getSupportedMediaTypes())));
    }
    if (failure instanceof HttpMediaTypeNotAcceptableException type) {
      return refusal(
          EdgeError.NOT_ACCEPTABLE, Facts.of("allowed", list(type.getSupportedMediaTypes())));
    }
    if (failure instanceof MissingServletRequestParameterException missing) {
      return refusal(
          EdgeError.PARAMETER_MISSING, Facts.of("parameter", missing.getParameterName()));
    }
    if (failure instanceof MissingServletRequestPartException missing) {
      return refusal(EdgeError.PART_MISSING, Facts.of("part", missing.getRequestPartName()));
    }
    if (failure instanceof MaxUploadSizeExceededException) {
      return refusal(EdgeError.BODY_TOO_LARGE, Facts.of("limit", ReadBody.LIMIT));
    }
    if (failure instanceof MultipartException) {
      return refusal(EdgeError.REQUEST_UNREADABLE, Facts.NONE);
    }
    if (failure instanceof AccessDeniedException) {
      return refusal(EdgeError.ROLE_NEEDED, Facts.of("role", RolesNeeded.of(request)));
    }
    if (failure instanceof AuthenticationException) {
      return refusal(EdgeError.SIGN_IN_NEEDED, Facts.NONE);
    }
    if (failure instanceof ErrorResponse response && response.getStatusCode().is4xxClientError()) {
      return refusal(EdgeError.REQUEST_UNREADABLE, Facts.NONE);
    }
    return Optional.empty();
  }

  /** What an answer without any exception says by its status alone. */
  Problem ofStatus(HttpStatusCode status, HttpServletRequest request, String path) {
    Locale locale = Problems.locale(request);
    Rejection rejection =
        switch (status.value()) {
          case 401 -> new Rejection(EdgeError.SIGN_IN_NEEDED);
          case 403 ->
              new Rejection(EdgeError.ROLE_NEEDED, Facts.of("role", RolesNeeded.of(request)));
          case 404 -> new Rejection(EdgeError.PATH_UNKNOWN, Facts.of("path", Facts.shorten(path)));
          case 413 -> new Rejection(EdgeError.BODY_TOO_LARGE, Facts.of("limit", ReadBody.LIMIT));
          default -> new Rejection(EdgeError.REQUEST_UNREADABLE);
        };
    return status.is5xxServerError()
        ? internal(new IllegalStateException("status " + status + " at " + path), request, locale)
        : Problem.of(rejection, locale);
  }

  /** The path that was asked for, also where an error is shown in its stead. */
  static String path(HttpServletRequest request) {
    Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    return path == null ? request.getRequestURI() : path.toString();
  }

  private Problem internal(Throwable failure, HttpServletRequest request, Locale locale) {
    String incident = ids.next();
    LOG.error(
        "Incident {}: {} {} failed",
        incident,
        request.getMethod(),
        Facts.shorten(request.getRequestURI()),
        failure);
    return Problem.internal(incident, locale);
  }

  private static Optional<Rejection> refusal(ErrorCode code, Facts facts) {
    return Optional.of(new Rejection(code, facts));
  }

  private static String list(@org.jspecify.annotations.Nullable Iterable<?> values) {
    StringBuilder text = new StringBuilder();
    if (values != null) {
      values.forEach(value -> text.append(text.isEmpty() ? "" : ", ").append(value));
    }
    return text.isEmpty() ? "-" : text.toString();
  }

  private static Malformed parameter(MethodArgumentTypeMismatchException failure) {
    String name = failure.getName();
    for (Throwable t = failure.getCause(); t != null; t = t.getCause()) {
      if (t instanceof Malformed malformed) {
        return at(malformed, name);
      }
    }
    Class<?> type = failure.getRequiredType();
    return new Malformed(
        EdgeError.PARAMETER_UNREADABLE,
        Facts.of("parameter", name)
            .and("value", Facts.shorten(String.valueOf(failure.getValue())))
            .and("expected", type == null ? "?" : Expected.of(type)),
        name);
  }

  private static Malformed body(HttpMessageNotReadableException failure) {
    for (Throwable t = failure.getCause(); t != null; t = t.getCause()) {
      if (t instanceof EOFException) {
        return new Malformed(EdgeError.REQUEST_UNREADABLE, Facts.NONE);
      }
      if (t instanceof JacksonException json) {
        return json(json);
      }
    }
    return new Malformed(EdgeError.BODY_MISSING, Facts.NONE);
  }

  /** What a JSON reader found wrong, with its place. */
  static Malformed json(JacksonException failure) {
    String place = place(failure.getPath());
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof Malformed malformed) {
        return at(malformed, place);
      }
    }
    if (failure instanceof UnrecognizedPropertyException unknown) {
      return new Malformed(
          EdgeError.JSON_FIELD_UNKNOWN,
          Facts.of("field", Facts.shorten(unknown.getPropertyName()))
              .and("allowed", list(unknown.getKnownPropertyIds())),
          place);
    }
    if (failure instanceof InvalidFormatException format) {
      return format(format, place);
    }
    if (failure instanceof StreamReadException
        || failure instanceof UnexpectedEndOfInputException) {
      return syntax(failure);
    }
    if (failure instanceof MismatchedInputException mismatch) {
      return mismatch(mismatch, place);
    }
    return syntax(failure);
  }

  private static Malformed syntax(JacksonException failure) {
    var at = failure.getLocation();
    String place =
        at == null || at.getLineNr() < 1
            ? ""
            : "line " + at.getLineNr() + ", column " + at.getColumnNr();
    return new Malformed(
        EdgeError.JSON_UNREADABLE,
        Facts.of("reason", Facts.shorten(firstLine(failure.getOriginalMessage()))),
        place);
  }

  private static Malformed format(InvalidFormatException failure, String place) {
    String value = Facts.shorten(String.valueOf(failure.getValue()));
    Class<?> type = failure.getTargetType();
    if (type != null && type.isEnum()) {
      return new Malformed(
          EdgeError.JSON_VALUE_UNKNOWN,
          Facts.of("value", value).and("allowed", Expected.constants(type)),
          place);
    }
    return new Malformed(
        EdgeError.JSON_FIELD_TYPE,
        Facts.of("value", value).and("expected", type == null ? "?" : Expected.of(type)),
        place);
  }

  private static Malformed mismatch(MismatchedInputException failure, String place) {
    String message = String.valueOf(failure.getOriginalMessage());
    if (message.contains("No content to map")) {
      return new Malformed(EdgeError.BODY_MISSING, Facts.NONE);
    }
    if (message.startsWith("Null value for creator property")
        || message.startsWith("Missing required creator property")
        || message.startsWith("Missing creator property")) {
      return new Malformed(EdgeError.JSON_FIELD_MISSING, Facts.of("field", place), place);
    }
    Class<?> type = failure.getTargetType();
    return new Malformed(
        EdgeError.JSON_FIELD_TYPE,
        Facts.of("value", Expected.found(message))
            .and("expected", type == null ? "?" : Expected.of(type)),
        place);
  }

  static Malformed at(Malformed malformed, String place) {
    return new Malformed(
        malformed.problems().stream()
            .map(p -> new Malformed.Problem(p.code(), p.facts(), join(place, p.place())))
            .toList());
  }

  private static String join(String outer, String inner) {
    if (outer.isEmpty() || inner.isEmpty()) {
      return outer + inner;
    }
    return inner.startsWith(outer) || outer.endsWith(inner)
        ? longer(outer, inner)
        : outer + "." + inner;
  }

  private static String longer(String one, String other) {
    return one.length() >= other.length() ? one : other;
  }

  private static String place(List<JacksonException.Reference> path) {
    return path.stream()
        .map(
            r -> r.getPropertyName() == null ? "[" + r.getIndex() + "]" : "." + r.getPropertyName())
        .collect(Collectors.joining())
        .replaceFirst("^\\.", "");
  }

  private static String firstLine(String text) {
    return Arrays.stream(text.split("\\R", 2)).findFirst().orElse("");
  }
}
