package wagefund.ledger.scheme.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import wagefund.ledger.kernel.Facts;
import wagefund.ledger.kernel.KernelError;
import wagefund.ledger.platform.web.Refused;
import wagefund.ledger.platform.web.ShippedSchemes;

@RestController
@RequestMapping("/api/v1/schemes")
@Tag(name = "schemes", description = "随附的实施方案 · The schemes that come with the ledger")
class SchemeApi {

  /** The names of the shipped schemes. */
  record NamesBody(List<String> items) {}

  @GetMapping
  @Operation(summary = "随附方案目录 · The shipped schemes")
  NamesBody names() {
    return new NamesBody(ShippedSchemes.names());
  }

  @GetMapping(path = "/{name}", produces = MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8")
  @Operation(summary = "随附方案内容 · One shipped scheme, as it may be adopted")
  String content(@PathVariable String name) {
    return ShippedSchemes.content(name)
        .orElseThrow(
            () ->
                new Refused(
                    KernelError.NOT_FOUND,
                    Facts.of("what", "scheme").and("id", Facts.shorten(name))));
  }
}
