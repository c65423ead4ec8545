package inspections

import (
	"errors"
	"strings"
	"testing"

	"casebook/data"
	"casebook/ui/drive"
	"casebook/ui/keys"
)

// scratched is a store in which the second finding of 2016 cannot be read.
type scratched struct{ Store }

func (s scratched) lose(list []data.Finding, err error) ([]data.Finding, error) {
	of, at := 0, -1
	for i, f := range list {
		if f.Inspection != in2016 {
			continue
		}
		if of++; of == 2 {
			at = i
		}
	}
	if err != nil || at < 0 {
		return list, err
	}
	gone := data.Unreadable{Inspection: in2016, Place: 2, Of: of, After: list[at-1].ID}
	return append(list[:at:at], list[at+1:]...), &data.UnreadableError{List: []data.Unreadable{gone}, Why: errors.New("a checksum differs")}
}

func (s scratched) Findings(id string) ([]data.Finding, error) {
	return s.lose(s.Store.Findings(id))
}

func (s scratched) AuthorityFindings(id string) ([]data.Finding, error) {
	return s.lose(s.Store.AuthorityFindings(id))
}

func TestADamagedFindingIsSaidAndTheOthersAreShown(t *testing.T) {
	s := scratched{drive.Casebook(t)}
	for _, size := range screens {
		d := start(t, NewInspection(s, keys.Default(), drive.Settings(), in2016, ""), size.w, size.h-1)
		page := strings.Join(strings.Fields(d.Whole()), " ")
		wants := []string{"damaged", "FINDINGS ("}
		if size.w == 80 { // one pane: the sentence stands unbroken
			wants = append(wants, "! 1 of the 19 findings of "+in2016+" is damaged and cannot be read (number 2, after b16-01).", "It is in no count")
		}
		for _, want := range wants {
			if !strings.Contains(page, want) {
				t.Errorf("%dx%d: %q is not said:\n%s", size.w, size.h, want, page)
			}
		}
	}
}

func TestTheListCountsWhatCanBeReadAndMarksTheRest(t *testing.T) {
	m := New(scratched{drive.Casebook(t)}, keys.Default(), drive.Settings(), "birmingham")
	d := start(t, m, 160, 47)
	if c := m.counts[in2016]; c.damaged != 1 || c.ofsted+c.others != 18 {
		t.Errorf("counted %+v", c)
	}
	if got := m.held(data.Inspection{ID: in2016}, 4); !strings.HasSuffix(got, "!") {
		t.Errorf("the row says %q", got)
	}
	in, err := m.store.Inspection(in2016)
	if err != nil {
		t.Fatal(err)
	}
	if got := m.coverage(in); !strings.Contains(got, "1 finding damaged and not to be read (!), in no count") {
		t.Errorf("the note says %q", got)
	}
	drive.Sized(t, d.Screen, 160, 47)
}
