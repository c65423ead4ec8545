package data

import (
	"errors"
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestUnreadableIsSaidInWords(t *testing.T) {
	const york, leeds = "york-2024-02-ilacs", "leeds-2016-03-sif"
	for _, x := range []struct {
		name string
		list []Unreadable
		want []string
	}{
		{"nothing", nil, nil},
		{"the first", []Unreadable{{york, 1, 9, ""}}, []string{
			"1 of the 9 findings of york-2024-02-ilacs is damaged and cannot be read (number 1). It is in no count, and may say what seems not to be mentioned: 'casebook check' tells what to do."}},
		{"two inspections", []Unreadable{{york, 3, 9, york + "/p2"}, {leeds, 5, 8, leeds + "/p4"}, {york, 4, 9, york + "/p2"}}, []string{
			"2 of the 9 findings of york-2024-02-ilacs are damaged and cannot be read (number 3, after p2; number 4, after p2). They are in no count, and may say what seems not to be mentioned: 'casebook check' tells what to do.",
			"1 of the 8 findings of leeds-2016-03-sif is damaged and cannot be read (number 5, after p4). It is in no count, and may say what seems not to be mentioned: 'casebook check' tells what to do."}},
		{"many", []Unreadable{{york, 1, 9, ""}, {york, 2, 9, ""}, {york, 3, 9, ""}, {york, 4, 9, ""}, {york, 5, 9, ""}}, []string{
			"5 of the 9 findings of york-2024-02-ilacs are damaged and cannot be read (number 1; number 2; number 3; and 2 more). They are in no count, and may say what seems not to be mentioned: 'casebook check' tells what to do."}},
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
	one := Unreadable{"york-2024-02-ilacs", 3, 9, ""}
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
