package inspection

import (
	"strings"
	"testing"

	"casebook/ui/uitest"
)

func TestADamagedFindingIsSaidAndTheOthersAreShown(t *testing.T) {
	s := uitest.Damaged{Store: uitest.Casebook(t), In: in2016}
	for _, size := range uitest.Sizes() {
		d := start(t, New(s, uitest.Settings(), in2016, ""), size[0], size[1]-1)
		page := strings.Join(strings.Fields(d.Whole()), " ")
		wants := []string{"damaged", "Findings ("}
		if size[0] == 80 { // one pane: the sentence stands unbroken
			wants = append(wants, "# Birmingham, SIF re-inspection, 25 Nov 2016: 1 of its 19 findings is damaged and cannot be read (number 2, after", "It is in no count")
		}
		for _, want := range wants {
			if !strings.Contains(page, want) {
				t.Errorf("%dx%d: %q is not said:\n%s", size[0], size[1], want, page)
			}
		}
	}
}
