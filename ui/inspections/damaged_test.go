package inspections

import (
	"strings"
	"testing"

	"casebook/data"
	"casebook/ui/uitest"
)

func TestTheListCountsWhatCanBeReadAndMarksTheRest(t *testing.T) {
	m := New(uitest.Damaged{Store: uitest.Casebook(t), In: in2016}, uitest.Settings(), "birmingham")
	d := start(t, m, 160, 47)
	if c, _ := m.counted(in2016); c.damaged != 1 || c.ofsted+c.others != 18 {
		t.Errorf("counted %+v", c)
	}
	if got := m.held(data.Inspection{ID: in2016}, 4); !strings.HasSuffix(got, "◆") {
		t.Errorf("the row says %q", got)
	}
	in, err := m.store.Inspection(in2016)
	if err != nil {
		t.Fatal(err)
	}
	if got := m.coverage(in); !strings.Contains(got, "1 finding damaged and not to be read (◆), in no count") {
		t.Errorf("the note says %q", got)
	}
	uitest.Sized(t, d.Screen, 160, 47)
}
