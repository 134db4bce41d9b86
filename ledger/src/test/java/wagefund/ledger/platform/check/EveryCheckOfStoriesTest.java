package wagefund.ledger.platform.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import org.jooq.DSLContext;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import wagefund.ledger.platform.read.ReadCheck;
import wagefund.ledger.story.AllStories;

/** No check of the books finds anything after the example stories: a difference closes posting. */
@ExtendWith(AllStories.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EveryCheckOfStoriesTest {

  private final DSLContext read;
  private final Collection<ReadCheck> checks;

  EveryCheckOfStoriesTest(AllStories stories) {
    this.read = stories.parts().getBean(DSLContext.class);
    this.checks = stories.parts().getBeansOfType(ReadCheck.class).values();
  }

  @Test
  void whatever_happened_in_the_stories_no_check_finds_a_difference() {
    assertThat(checks).isNotEmpty();
    for (ReadCheck check : checks) {
      assertThat(check.differences(read)).as(check.name().en()).isEmpty();
    }
  }
}
