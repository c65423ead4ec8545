package importing

import (
	"testing"

	"casebook/data"
)

// What is denied, has grown less or was so before says the opposite of its
// single words; and a heading speaks where an item only names a thing.
func TestPolarityOfTurnedSentences(t *testing.T) {
	const develop, improve, priority = "Areas for development", "What needs to improve in this area of work?", "Area for priority action"
	const none, praise = "Findings and evaluation of progress", "Areas of strength"
	for _, x := range []struct {
		heading, text string
		want          data.Polarity
	}{
		{improve, "Access to school histories.", data.Development},
		{improve, "Effective management oversight of decisions.", data.Development},
		{improve, "Assessments that are timely and analytical.", data.Development},
		{develop, "Life-story work is absent from most files.", data.Development},
		{priority, "Children living in unregistered homes.", data.Development},
		{develop, "Managers provide strong and effective oversight.", data.Strength},
		{develop, "No child is without a named worker.", data.Strength},
		{none, "There is a need for better recording of visits.", data.Development},
		{none, "Plans lack detail.", data.Development},
		{praise, "Assessments lack analysis of risk.", data.Development},
		{none, "Waiting lists have grown.", data.Development},
		{none, "No child is without a named worker.", data.Strength},
		{none, "There are no families waiting for a visit.", data.Strength},
		{none, "No young person was found to be at immediate risk of harm.", data.Strength},
		{none, "There are no unallocated cases.", data.Strength},
		{none, "The service has no unallocated cases.", data.Strength},
		{none, "Inspectors found no evidence of children left at risk.", data.Strength},
		{none, "Children no longer wait for assessments.", data.Strength},
		{none, "Drift and delay have reduced.", data.Strength},
		{none, "The backlog of assessments has been cleared.", data.Strength},
		{none, "Audits had failed in the past, but are now rigorous.", data.Strength},
		{none, "Supervision was strong in the past, but is now poor and infrequent.", data.Development},
		{none, "There is no evidence of management oversight.", data.Development},
		{none, "There were no chronologies in the cases sampled.", data.Development},
		{none, "Not all children have an up-to-date plan.", data.Development},
		{none, "Too many children wait for a social worker.", data.Development},
		{none, "Delays have increased.", data.Development},
	} {
		if got := letterPolarity(x.text, x.heading); got != x.want {
			t.Errorf("%q under %q is %s, want %s", x.text, x.heading, got, x.want)
		}
	}
}
