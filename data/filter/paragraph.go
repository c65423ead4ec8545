package filter

import (
	"fmt"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// Paragraph is the word by which findings are asked for by the number of their
// paragraph. It is no facet: there are hundreds of numbers, and what stands under
// one in two reports has nothing in common.
const Paragraph = "para"

// ParagraphUsage says what the word takes.
const ParagraphUsage = "a number or a span: 12, 12..18, 12.. or ..18; none for findings without one"

// mostParagraph is above the number of any paragraph.
const mostParagraph = math.MaxInt32

// Paragraphs are numbers of paragraphs to keep to, and to leave out.
type Paragraphs struct{ Include, Exclude []Numbers }

// Numbers are those from one to another, both included; 0 is no number.
type Numbers struct{ From, To int }

// Empty reports whether every paragraph will do.
func (p Paragraphs) Empty() bool { return len(p.Include) == 0 && len(p.Exclude) == 0 }

// Has reports whether a paragraph is asked for, 0 for a finding without a number.
func (p Paragraphs) Has(number int) bool {
	in := func(s Numbers) bool { return s.From <= number && number <= s.To }
	return (len(p.Include) == 0 || slices.ContainsFunc(p.Include, in)) && !slices.ContainsFunc(p.Exclude, in)
}

// Paragraphs are those that the filter keeps to. They must not be changed.
func (f Filter) Paragraphs() Paragraphs { return f.paragraphs }

// WithParagraphs adds the paragraphs that words name, or leaves them out. A word is
// as ParagraphUsage says, or several of these with commas between.
func (f Filter) WithParagraphs(words []string, exclude bool) (Filter, error) {
	list := &f.paragraphs.Include
	if exclude {
		list = &f.paragraphs.Exclude
	}
	if len(words) == 0 {
		return f, nil
	}
	for _, word := range strings.Split(strings.Join(words, ","), ",") {
		s, ok := numbersOf(strings.TrimSpace(word))
		if !ok {
			return f, fmt.Errorf("unknown paragraph %q: %s", strings.TrimSpace(word), meantNumbers(word))
		}
		if !slices.Contains(*list, s) {
			*list = append(slices.Clip(*list), s)
		}
	}
	return f, nil
}

// numbersOf reads one number or one span.
func numbersOf(word string) (Numbers, bool) {
	if strings.EqualFold(word, None) {
		return Numbers{}, true
	}
	from, to, span := strings.Cut(strings.TrimPrefix(word, "p"), "..")
	if !span {
		to = from
	}
	number := func(s string, open int) int {
		if s == "" && from+to != "" {
			return open
		}
		if n, err := strconv.Atoi(s); err == nil && n < mostParagraph {
			return n
		}
		return 0
	}
	out := Numbers{number(from, 1), number(to, mostParagraph)}
	return out, 0 < out.From && out.From <= out.To
}

var twoNumbers = regexp.MustCompile(`^\s*(\d+)\s*(?:\.{2,}|-|–|—|/|:|to)\s*(\d+)\s*$`) // as people write it

// meantNumbers is what a word may have meant, else what can be asked for.
func meantNumbers(word string) string {
	if m := twoNumbers.FindStringSubmatch(word); m != nil {
		a, _ := strconv.Atoi(m[1])
		b, _ := strconv.Atoi(m[2])
		if s := (Numbers{min(a, b), max(a, b)}); s.From > 0 {
			return "did you mean " + s.String() + "?"
		}
	}
	return "it is " + ParagraphUsage
}

// String is the numbers as they are typed.
func (s Numbers) String() string {
	switch {
	case s.To == 0:
		return None
	case s.From == s.To:
		return strconv.Itoa(s.From)
	case s.To == mostParagraph:
		return strconv.Itoa(s.From) + ".."
	}
	return strconv.Itoa(s.From) + ".." + strconv.Itoa(s.To)
}

// chips are those of the paragraphs.
func (p Paragraphs) chips() []Chip {
	var out []Chip
	add := func(head string, list []Numbers) {
		said := make([]string, len(list))
		for i, s := range list {
			said[i] = s.String()
		}
		if len(list) > 0 {
			out = append(out, Chip{NoFacet: true, Text: head + strings.Join(said, or)})
		}
	}
	add("paragraph: ", p.Include)
	add("NOT paragraph: ", p.Exclude)
	return out
}
