package history

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"

	"casebook/data"
)

// Link joins a paragraph of an imported report to what was said of it before
// the report itself was held. It rests on a paragraph number that a reader or
// a source stated, never on the text.
type Link struct {
	Paragraph data.Finding
	Thread    string        // the matter's id, "" where By belongs to none
	By        *data.Finding // the finding that the paragraph confirms, or that was chosen from it; nil for a thread's mention
}

// Links finds what an inspection's imported paragraphs are linked to. findings
// are all of that inspection's.
func Links(in data.Inspection, findings []data.Finding, threads []data.Thread, sources map[string]data.Source) []Link {
	if !in.FromFile() {
		return nil
	}
	var out []Link
	for i, f := range findings {
		where := statedPlace(f, in, sources)
		if where == "" {
			continue
		}
		thread := ""
		if t := threadOf(f, threads); t != nil {
			thread = t.ID
		}
		for _, p := range paragraphs(findings, where) {
			out = append(out, Link{p, thread, &findings[i]})
		}
	}
	for _, t := range threads {
		for _, x := range t.Mentions {
			if x.Inspection != in.ID || !ownReport(in, sources[x.Source]) {
				continue
			}
			for _, p := range paragraphs(findings, x.Where) {
				out = append(out, Link{p, t.ID, nil})
			}
		}
	}
	return out
}

// statedPlace is where the inspection's own report says what a finding says, as its
// source or as what confirms it; "" for nowhere that is stated.
func statedPlace(f data.Finding, in data.Inspection, sources map[string]data.Source) string {
	switch c := f.ConfirmedBy; {
	case !data.IsFile(f.Source.ID) && f.Source.Paragraph > 0 && ownReport(in, sources[f.Source.ID]):
		return "para " + strconv.Itoa(f.Source.Paragraph)
	case c != nil && ownReport(in, sources[c.ID]):
		return c.Where
	}
	return ""
}

// ownReport reports whether a source is the report of the inspection itself:
// paragraph numbers of any other document mean nothing in it. A report is
// known by the day on which it was published.
func ownReport(in data.Inspection, s data.Source) bool {
	if s.Kind != "primary" || s.Type != "report" || s.Published == nil || len(s.Published.Date) < len("2006-01-02") {
		return false
	}
	return s.Published.Date == in.Published.Date ||
		slices.ContainsFunc(in.Published.Also, func(d data.Dated) bool { return d.Date == s.Published.Date })
}

// paragraphs are the imported paragraphs that a place names. Those of a second
// report in the same file, or of the board's own, have other ids and are left
// out: their numbers begin anew.
func paragraphs(findings []data.Finding, where string) []data.Finding {
	var out []data.Finding
	for _, n := range stated(where) {
		i := slices.IndexFunc(findings, func(f data.Finding) bool {
			return data.IsFile(f.Source.ID) && f.Source.Paragraph == n && f.PlaceID() == "p"+strconv.Itoa(n)
		})
		if i >= 0 {
			out = append(out, findings[i])
		}
	}
	return out
}

// numbered finds "para 22", "paras 2, 56" and "paras 13, 79-80". After the
// singular only one number counts: what follows it may be any figure. It is
// compiled when it is first used.
var numbered = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)\b(?:(paras|paragraphs) (\d+(?:[-–]\d+)?(?:(?:, | and )\d+(?:[-–]\d+)?)*)|(?:para|paragraph) (\d+))\b`)
})

// widest is the longest range that is believed: a longer one is no place.
const widest = 20

// stated are the paragraph numbers that a place names, in their order.
func stated(where string) []int {
	var out []int
	for _, m := range numbered().FindAllStringSubmatch(where, -1) {
		for _, part := range strings.FieldsFunc(m[2]+m[3], func(r rune) bool { return strings.ContainsRune(", and", r) }) {
			from, to, isRange := strings.Cut(strings.ReplaceAll(part, "–", "-"), "-")
			first, err := strconv.Atoi(from)
			if err != nil {
				continue
			}
			last := first
			if isRange {
				if last, err = strconv.Atoi(to); err != nil || last < first || last-first > widest {
					continue
				}
			}
			for n := first; n <= last; n++ {
				if !slices.Contains(out, n) {
					out = append(out, n)
				}
			}
		}
	}
	return out
}

// linksOf gathers the links of the finding's own inspection and of every
// imported one that its matter touches, and the findings that could not be read.
func linksOf(from Facts, f data.Finding, threads []data.Thread, all []data.Inspection, sources map[string]data.Source) (out []Link, lost []data.Unreadable, err error) {
	of := func(id string) ([]Link, error) {
		i := slices.IndexFunc(all, func(in data.Inspection) bool { return in.ID == id })
		if i < 0 || !all[i].FromFile() {
			return nil, nil
		}
		findings, err := from.Findings(id)
		more, err := data.Readable(err)
		if err != nil {
			return nil, err
		}
		lost = append(lost, more...)
		return Links(all[i], findings, threads, sources), nil
	}
	out, err = of(f.Inspection)
	t := matterOf(f, threads, out)
	if err != nil || t == nil {
		return out, lost, err
	}
	touched := []string{f.Inspection}
	more := func(id string) {
		if !slices.Contains(touched, id) {
			touched = append(touched, id)
		}
	}
	for _, id := range t.Findings {
		in, _, _ := strings.Cut(id, "/")
		more(in)
	}
	for _, x := range t.Mentions {
		more(x.Inspection)
	}
	for _, id := range touched[1:] {
		links, err := of(id)
		if err != nil {
			return nil, nil, err
		}
		out = append(out, links...)
	}
	return out, lost, nil
}

// matterOf is the thread of a finding: its own, else the first that it is
// linked to.
func matterOf(f data.Finding, threads []data.Thread, links []Link) *data.Thread {
	if t := threadOf(f, threads); t != nil {
		return t
	}
	for _, l := range links {
		if l.Paragraph.ID != f.ID || l.Thread == "" {
			continue
		}
		if i := slices.IndexFunc(threads, func(t data.Thread) bool { return t.ID == l.Thread }); i >= 0 {
			return &threads[i]
		}
	}
	return nil
}
