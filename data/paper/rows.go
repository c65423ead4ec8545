package paper

import (
	"fmt"
	"io"
	"slices"
	"strconv"

	"casebook/data"
	"casebook/data/compare"
	"casebook/data/document"
)

// columns of the rows. What links a row's finding of B to the matter is "b",
// "again" (B asks for the same) or "near" (not taken for the matter), "" where
// nothing is linked. A row whose change is "new" is a finding of B alone.
func columns() []string {
	return []string{"a_inspection", "b_inspection", "matter", "ordinal", "change", "change_status", "b_partial", "reason",
		"a_finding", "a_text", "a_document", "a_page", "a_paragraph", "a_item",
		"link", "link_status", "score", "tone", "why",
		"b_finding", "b_text", "b_document", "b_page", "b_paragraph", "b_item", "a_wording", "b_wording"}
}

// CSV writes a row for each matter and link, then one for each finding that is
// new in B.
func (s Subject) CSV(w io.Writer) error {
	rows := document.Rows[[]string]{Full: columns(), Fields: func(cells []string) []string { return cells }}
	return rows.CSV(document.Each(s.records()))(w)
}

func (s Subject) records() [][]string {
	var out [][]string
	asked, found := s.parted()
	for _, m := range slices.Concat(asked, found) {
		head := []string{s.A.ID, s.B.ID, strconv.Itoa(m.n), stated(m.Ordinal), string(m.Change), string(m.Status), strconv.FormatBool(m.Partial()), m.Reason}
		head = append(head, cells(m.Finding)...)
		links := len(m.B) + len(m.Again)
		for _, l := range m.B {
			kind := "b"
			if l.Near {
				kind = "near"
			}
			out = append(out, slices.Concat(head, linkCells(kind, l), wordings(&m.Finding, &l.Finding)))
		}
		for _, l := range m.Again {
			out = append(out, slices.Concat(head, linkCells("again", l), wordings(&m.Finding, &l.Finding)))
		}
		if links == 0 {
			out = append(out, slices.Concat(head, make([]string, len(columns())-len(head)-2), wordings(&m.Finding, nil)))
		}
	}
	for _, f := range s.New {
		row := []string{s.A.ID, s.B.ID, "", "", string(data.NewConcern), string(compare.Suggested), "", ""}
		row = append(row, make([]string, 11)...)
		out = append(out, slices.Concat(row, cells(f), wordings(nil, &f)))
	}
	return out
}

func linkCells(kind string, l compare.Link) []string {
	why := ""
	for i, r := range l.Reasons {
		if i > 0 {
			why += "; "
		}
		why += r
	}
	return append([]string{kind, string(l.Status), fmt.Sprintf("%.2f", l.Score), string(l.Tone), why}, cells(l.Finding)...)
}

// wordings say whose words the texts of a row are, "" where there is none.
func wordings(a, b *data.Finding) []string {
	out := make([]string, 2)
	for i, f := range []*data.Finding{a, b} {
		if f != nil {
			out[i] = string(f.Wording())
		}
	}
	return out
}

func cells(f data.Finding) []string {
	return []string{f.ID, f.Text, f.Source.Document, stated(f.Source.Page), stated(f.Source.Paragraph), stated(f.Source.Item)}
}

// stated is a number that counts from 1, "" where it is not stated.
func stated(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}
