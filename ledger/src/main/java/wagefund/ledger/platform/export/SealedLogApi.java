package wagefund.ledger.platform.export;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import wagefund.ledger.platform.read.Page;
import wagefund.ledger.platform.read.Paging;
import wagefund.ledger.platform.web.Refused;
import wagefund.ledger.seal.store.Checkpoint;
import wagefund.ledger.seal.store.Proofs;

@RestController
@RequestMapping("/api/v1/sealed-log")
@Tag(name = "sealed-log", description = "封存日志 · Checkpoints of the one order, and proofs")
class SealedLogApi {

  private final Proofs proofs;

  SealedLogApi(Proofs proofs) {
    this.proofs = proofs;
  }

  @GetMapping("/checkpoints")
  @Operation(summary = "检查点 · The signed checkpoints, the latest first")
  Page<Checkpoint> checkpoints(Paging paging) {
    return new Page<>(
        proofs.checkpoints(paging.offset(), paging.size()),
        paging.page(),
        paging.size(),
        proofs.count());
  }

  @GetMapping("/keys")
  @Operation(summary = "公钥 · The public keys with which checkpoints are signed")
  List<Proofs.PublicKey> keys() {
    return proofs.keys();
  }

  @GetMapping("/inclusion")
  @Operation(summary = "包含证明 · That a place is within the first checkpoint that covers it")
  Proofs.Inclusion inclusion(@RequestParam long seq) {
    return proofs
        .inclusion(seq)
        .orElseThrow(() -> Refused.notFound("checkpoint", Long.toString(seq)));
  }

  @GetMapping("/consistency")
  @Operation(summary = "一致证明 · That one checkpoint, by its number, is the beginning of another")
  Proofs.Consistency consistency(@RequestParam long from, @RequestParam long to) {
    return proofs
        .consistency(from, to)
        .orElseThrow(() -> Refused.notFound("checkpoint", from + " … " + to));
  }
}
