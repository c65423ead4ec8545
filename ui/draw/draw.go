// Package draw draws what several screens show alike: a finding as an entry of
// a list, a grade, a change of grade, words that a search found, how far a job
// is. Marks and letters carry the meaning; colour repeats it.
//
// It knows the domain's marks. It must not know which screen draws, nor fetch
// anything.
package draw

import (
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"casebook/data"
	"casebook/data/mark"
	"casebook/data/words"
	"casebook/ui/style"
	"casebook/ui/widget"
)

// Options say how to draw.
type Options struct {
	Style style.Sheet
	Width int         // cells
	Words words.Query // to be marked in texts
	// Excerpt is the parts of the text that matter most, in bytes and in their
	// order, to be made strong where no words are marked.
	Excerpt [][2]int
	Short   func(theme string) string // its short name, nil to have ids
}

// Tone is the style of a polarity.
func Tone(p data.Polarity, s style.Sheet) style.Ink {
	switch p {
	case data.Strength:
		return s.Good
	case data.Development:
		return s.Bad
	case data.Progress:
		return s.Mid
	case data.MixedPolarity:
		return s.Mixed
	case data.Recommendation:
		return s.Ask
	}
	return s.Quiet
}

// GradeTone is the style of a grade.
func GradeTone(g data.Grade, s style.Sheet) style.Ink {
	switch g {
	case data.Outstanding, data.Good:
		return s.Good
	case data.RequiresImprovement, data.Adequate:
		return s.Mid
	case data.Inadequate:
		return s.Bad
	}
	return s.Quiet
}

// Highlight marks the words of a text that a query finds.
func Highlight(text string, q words.Query, s style.Sheet) string {
	if q.Empty() {
		return text
	}
	hits := q.Hits(text)
	if len(hits) == 0 {
		return text
	}
	var b strings.Builder
	at := 0
	for _, h := range hits {
		b.WriteString(text[at:h.Start])
		b.WriteString(style.Found(s.Match, h.Also).Render(text[h.Start:h.End]))
		at = h.End
	}
	b.WriteString(text[at:])
	return b.String()
}

// Entry writes a finding as lines of at most o.Width cells: a column for the
// cursor, the sign ("!*"), the text, and below it who says it, its themes
// and where it stands.
func Entry(f data.Finding, o Options) []string {
	const in = 5 // cursor, space, mark, space
	w := o.Width - in
	pad := strings.Repeat(" ", max(0, o.Width-w))
	head := widget.Fit("  "+Sign(f), o.Width-w, "")
	text := widget.Wrap(lit(f.Text, o), max(1, w), "")
	lines := make([]string, 0, len(text)+2)
	for i, l := range text {
		if i == 0 {
			lines = append(lines, Tone(f.Polarity, o.Style).Render(head)+l)
			continue
		}
		lines = append(lines, pad+l)
	}
	for _, l := range widget.Wrap(below(f, o.Short), max(1, w), "") {
		lines = append(lines, pad+o.Style.Dim.Render(l))
	}
	return lines
}

// lit is a text with what is looked for marked, else with its excerpt strong,
// word by word, since a style does not go on into the next line.
func lit(text string, o Options) string {
	if !o.Words.Empty() || !fits(o.Excerpt, len(text)) {
		return Highlight(widget.Clean(text), o.Words, o.Style)
	}
	var out strings.Builder
	at := 0
	for _, part := range o.Excerpt {
		out.WriteString(widget.Clean(text[at:part[0]]))
		for i, x := range strings.Split(widget.Clean(text[part[0]:part[1]]), " ") {
			if i > 0 {
				out.WriteByte(' ')
			}
			if x != "" {
				out.WriteString(o.Style.Strong.Render(x))
			}
		}
		at = part[1]
	}
	return out.String() + widget.Clean(text[at:])
}

// fits reports whether there are parts, in order and inside so many bytes, and
// something besides them: what is all strong stands out nowhere.
func fits(parts [][2]int, bytes int) bool {
	at, strong := 0, 0
	for _, p := range parts {
		if p[0] < at || p[1] <= p[0] || p[1] > bytes {
			return false
		}
		at = p[1]
		strong += p[1] - p[0]
	}
	return len(parts) > 0 && strong < bytes*9/10
}

// Sign is the polarity as a column shows it, two cells: "!*" where it is serious,
// "+ ", "» ". Whose it is stands in words below the text.
func Sign(f data.Finding) string {
	if f.Weight == data.Serious {
		return f.Polarity.Mark() + mark.Serious
	}
	return f.Polarity.Mark() + " "
}

// Legend explains the marks of what is serious and of whose themes and polarity
// are, a line each.
func Legend() []string {
	return []string{
		mark.Serious + "  after the sign of a polarity: serious, " + data.SeriousMeans,
		mark.Unchecked + "  after a theme or beside a polarity: the program suggests it, nobody has confirmed it",
		mark.Unchecked + mark.Unchecked + "  after a theme: the same, and no more than a guess; " + mark.Unchecked + mark.YourWords + "  the same, by words that you gave a theme",
		mark.Confirmed + "  in the same places: you confirmed it. Without either a reader worked it out",
	}
}

// below is the line under a finding's text.
func below(f data.Finding, short func(string) string) string {
	var parts []string
	if f.Attribution != data.Ofsted {
		parts = append(parts, "said by "+f.Attribution.Name()+", not Ofsted")
	}
	if f.ReportedBy != "" {
		parts = append(parts, "as "+f.ReportedBy+" told inspectors")
	}
	names := slices.Clone(f.Themes)
	for i := range names {
		if short != nil {
			names[i] = short(names[i])
		}
	}
	themes := strings.TrimSpace(f.Noted(names, ", "))
	if themes != "" {
		parts = append(parts, themes)
	}
	if p := Place(f); p != "" {
		parts = append(parts, p)
	}
	if f.Mixed {
		parts = append(parts, "praise and criticism in one place")
	}
	return widget.Clean(strings.Join(parts, "  |  "))
}

// Place says where a finding stands: "news body, item 5; confirmed at p.12".
func Place(f data.Finding) string {
	p := f.Place()
	if f.ConfirmedBy != nil {
		where := "confirmed"
		if f.ConfirmedBy.Where != "" {
			where += " at " + f.ConfirmedBy.Where
		}
		if p == "" {
			return where
		}
		return p + "; " + where
	}
	return p
}

// Brief is an inspection's short name, made shorter where it does not fit into w
// cells so that a visit keeps its number.
func Brief(in data.Inspection, w int) string {
	name := widget.Clean(in.ShortName())
	if ansi.StringWidth(name) <= w {
		return name
	}
	return strings.NewReplacer(" visit", "", "re-inspection", "re-insp.", " review", "").Replace(name)
}

// ToCompare says which inspection was chosen first, where another is to be.
func ToCompare(name string) string { return "To compare: " + name + "." }

// NoAuthorityNamed is said where no authority of a list has what was typed.
const NoAuthorityNamed = "No authority has that in its name. Esc shows them all."
