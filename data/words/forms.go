package words

import "strings"

// Forms numbers the forms of words as they come, from 0, so that what is known
// of a form is found by its number, however often it stands in a text. It is for
// one goroutine.
type Forms struct {
	numbers map[string]int32
	list    []string
}

// usual is how many forms room is made for: two long reports have as many.
const usual = 2048

// NewForms numbers nothing yet.
func NewForms() *Forms {
	return &Forms{numbers: make(map[string]int32, usual), list: make([]string, 0, usual)}
}

// Number appends the number of each word's form.
func (f *Forms) Number(ws []Word, out []int32) []int32 {
	for i := range ws {
		n, ok := f.numbers[ws[i].Form]
		if !ok {
			form := strings.Clone(ws[i].Form) // or the whole text would stay
			n = int32(len(f.list))
			f.numbers[form] = n
			f.list = append(f.list, form)
		}
		out = append(out, n)
	}
	return out
}

// Len is how many forms have a number.
func (f *Forms) Len() int { return len(f.list) }

// Form is the form of a number.
func (f *Forms) Form(number int) string { return f.list[number] }
