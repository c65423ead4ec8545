package data

import (
	"errors"
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestUnreadableIsSaidInWords(t *testing.T) {
	york := func(place, after int) Unreadable {
		u := Unreadable{Inspection: "york-2024-02-ilacs", Place: place, Of: 9, In: "York, ILACS, 2 Apr 2024"}
		if after > 0 {
			u.After, u.AfterCalled = fmt.Sprint(u.Inspection, "/p", after), fmt.Sprint("para ", after)
		}
		return u
	}
	leeds := Unreadable{Inspection: "leeds-2016-03-sif", Place: 5, Of: 8, After: "leeds-2016-03-sif/p4"}
	for _, x := range []struct {
		name string
		list []Unreadable
		want []string
	}{
		{"nothing", nil, nil},
		{"the first", []Unreadable{york(1, 0)}, []string{
			"York, ILACS, 2 Apr 2024: 1 of its 9 findings is damaged and cannot be read (number 1). It is in no count, and may say what seems not to be mentioned: 'casebook check' tells what to do."}},
		{"two inspections, one that nobody can name", []Unreadable{york(3, 2), leeds, york(4, 2)}, []string{
			"York, ILACS, 2 Apr 2024: 2 of its 9 findings are damaged and cannot be read (number 3, after para 2; number 4, after para 2). They are in no count, and may say what seems not to be mentioned: 'casebook check' tells what to do.",
			"leeds-2016-03-sif: 1 of its 8 findings is damaged and cannot be read (number 5). It is in no count, and may say what seems not to be mentioned: 'casebook check' tells what to do."}},
		{"many", []Unreadable{york(1, 0), york(2, 0), york(3, 0), york(4, 0), york(5, 0)}, []string{
			"York, ILACS, 2 Apr 2024: 5 of its 9 findings are damaged and cannot be read (number 1; number 2; number 3; and 2 more). They are in no count, and may say what seems not to be mentioned: 'casebook check' tells what to do."}},
	} {
		t.Run(x.name, func(t *testing.T) {
			if d := cmp.Diff(x.want, UnreadableWords(x.list)); d != "" {
				t.Error(d)
			}
		})
	}
}

func TestReadableKeepsOtherErrors(t *testing.T) {
	why := errors.New("a checksum differs")
	one := Unreadable{Inspection: "york-2024-02-ilacs", Place: 3, Of: 9}
	list, err := Readable(fmt.Errorf("read findings: %w", &UnreadableError{List: []Unreadable{one}, Why: why}))
	if err != nil || len(list) != 1 || list[0] != one {
		t.Errorf("%v, %v", list, err)
	}
	if !errors.Is(&UnreadableError{List: []Unreadable{one}, Why: why}, why) {
		t.Error("what is wrong is lost")
	}
	if list, err := Readable(why); list != nil || !errors.Is(err, why) {
		t.Errorf("another error: %v, %v", list, err)
	}
	if list, err := Readable(nil); list != nil || err != nil {
		t.Errorf("no error: %v, %v", list, err)
	}
}
