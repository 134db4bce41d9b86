package wagefund.ledger.story;

import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;
import wagefund.ledger.kernel.ErrorCode;

/** All codes with which the ledger can refuse. */
final class ErrorCodes {

  private static final Set<String> ALL = find();

  private ErrorCodes() {}

  static Set<String> all() {
    return ALL;
  }

  private static Set<String> find() {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AssignableTypeFilter(ErrorCode.class));
    Set<String> codes = new TreeSet<>();
    scanner
        .findCandidateComponents("wagefund.ledger")
        .forEach(
            found -> {
              String name = String.valueOf(found.getBeanClassName());
              Class<?> type = ClassUtils.resolveClassName(name, ErrorCodes.class.getClassLoader());
              if (type.isEnum()) {
                for (Object constant : type.getEnumConstants()) {
                  codes.add(((ErrorCode) constant).name());
                }
              }
            });
    return Set.copyOf(codes);
  }
}
