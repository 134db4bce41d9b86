package wagefund.ledger.platform.web;

import io.swagger.v3.oas.annotations.media.Schema;

/** The id of what was made. */
@Schema(name = "Id", description = "The id of what was made")
public record IdBody(String id) {}
