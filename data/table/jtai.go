package table

import (
	"regexp"
	"strings"

	"casebook/data"
)

// jtai reads a row of the sheet of joint targeted area inspections: its publication
// and its theme. The table of headings leaves its first day out, which repeats the
// publication, and the sentences that it has from the letters.
func (r *reader) jtai(c record) error {
	b := blocksOf("jtai")[0]
	in := data.Inspection{Framework: b.framework, Kind: b.kind, Coverage: data.NoText}
	if err := r.placed(c, &in); err != nil {
		return err
	}
	in.Scope = r.theme(c.get("theme"), in.Authority)
	in.ID = data.InspectionID(in.Authority, in.Inspected.Start, in.Published.Date, in.Framework)
	r.add(in)
	return nil
}

// when is the time of an inspection at the end of its theme.
var when = regexp.MustCompile(`(?i) between \d.*$`)

// theme is a theme without the place and the time that the sheet has from the
// title of the letter: "Serious youth violence in Leeds".
func (r *reader) theme(said, authority string) string {
	said = strings.TrimSuffix(when.ReplaceAllString(said, ""), ".")
	words := strings.Fields(said)
	for i, w := range words {
		if i == 0 || !strings.EqualFold(w, "in") {
			continue
		}
		for n := len(words); n > i+1; n-- {
			if a, ok := r.councils.named(strings.Join(words[i+1:n], " ")); ok && a.ID == authority {
				return strings.Join(append(words[:i:i], words[n:]...), " ")
			}
		}
	}
	return said
}
