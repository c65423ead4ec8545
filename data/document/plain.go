package document

import (
	"io"
	"strings"

	"casebook/data/clean"
)

// plainRows writes a record a line, cells parted by tabs and never cut: the
// form that scripts may rely on. New columns are added at the end only.
type plainRows struct{ w io.Writer }

func (p plainRows) row(cells []string) error {
	// tabs and line ends become spaces
	_, err := io.WriteString(p.w, strings.Join(cleaned(cells, clean.Text), "\t")+"\n")
	return err
}

func (p plainRows) end() error { return nil }

// plainPage writes a document a record a line: the heading it stands under, its
// label, its text, what stands under it. Tables have a line a row.
type plainPage struct {
	out   plainRows
	under string // the heading
	label string // of the last text
}

func (d Document) plain(w io.Writer, _ Options) error {
	p := &plainPage{out: plainRows{w}}
	if d.Title != "" {
		if err := p.out.row([]string{"title", "", d.Title}); err != nil {
			return err
		}
	}
	for _, b := range d.all() {
		if err := p.block(b); err != nil {
			return err
		}
	}
	return nil
}

func (p *plainPage) block(b Block) error {
	switch x := b.(type) {
	case Heading:
		p.under = strings.ToLower(x.Text)
	case Paragraph:
		return p.record("", string(x), "")
	case Caution:
		return p.record("Caution", string(x), "")
	case Facts:
		for _, f := range x {
			label := f.Label
			if label == "" { // it goes on with the one above
				label = p.label
			}
			if err := p.record(label, f.Text, ""); err != nil {
				return err
			}
		}
	case List:
		for _, i := range x {
			if err := p.item(i); err != nil {
				return err
			}
		}
	case Quote:
		if err := p.record("", x.Lead, ""); err != nil {
			return err
		}
		return p.item(Item{Mark: ">", Text: x.Words(), Under: x.Cite})
	case Lines:
		for _, l := range x {
			if err := p.record("", l, ""); err != nil {
				return err
			}
		}
	case Table:
		return p.table(x)
	}
	return nil
}

func (p *plainPage) record(label, text, under string) error {
	p.label = label
	return p.out.row([]string{p.under, label, text, under})
}

func (p *plainPage) item(i Item) error {
	if i.Mark == Bullet {
		i.Mark = "-"
	}
	return p.record(i.Mark, i.named(), i.Under)
}

func (p *plainPage) table(t Table) error {
	if t.Caption != "" {
		if err := p.record("", t.Caption+":", ""); err != nil {
			return err
		}
	}
	for _, r := range t.Rows {
		if err := p.out.row(append([]string{p.under}, r.Cells...)); err != nil {
			return err
		}
	}
	return nil
}
