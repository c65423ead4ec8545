package index

import (
	"casebook/data"
	"casebook/data/filter"
	"casebook/store/boltfile"
	"casebook/store/codec"
	bolt "go.etcd.io/bbolt"
)

// Builder makes the index of a file. Columns, sets and postings are kept in
// memory until Write.
type Builder struct {
	cols   *Columns
	values [numDims]map[string]uint16 // value -> place in cols.values
	sets   [numDims]map[string]bitset // facets of findings
	text   *collector
	copied bool // the file has an index already
}

// NewBuilder returns the builder of a new index. Close it in any case.
func NewBuilder() *Builder {
	b := &Builder{cols: &Columns{}, text: newCollector()}
	for d := range numDims {
		b.values[d] = map[string]uint16{}
		b.sets[d] = map[string]bitset{}
	}
	return b
}

// Load takes up the index of a copied file, to add to it.
func (b *Builder) Load(tx *bolt.Tx, c *Columns) (err error) {
	b.cols, b.copied = c, true
	for d := range numDims {
		for i, v := range c.values[d] {
			b.values[d][v] = uint16(i)
			if d.ofInspection() || c.missing[d] {
				continue
			}
			if b.sets[d][v], err = readSet(tx, c, d, i); err != nil {
				return err
			}
		}
	}
	return nil
}

// Close ends what collects words beside the caller. It may be called again.
func (b *Builder) Close() { b.text.finish() }

// Columns are those of the index as it is being built.
func (b *Builder) Columns() *Columns { return b.cols }

// AddInspection gives an inspection of an authority the next number. Its findings
// must be added next. What the authority's facets say of it, Write does again:
// the authority may come later.
func (b *Builder) AddInspection(in *data.Inspection, a *data.Authority, findings int, imported bool) {
	c := b.cols
	c.first = append(c.first, c.next)
	c.count = append(c.count, uint32(findings))
	c.published = append(c.published, packDate(in.Published.Date))
	c.inspected = append(c.inspected, packDate(in.Inspected.Start))
	flags := uint8(0)
	if imported {
		flags = flagImported
	}
	c.flags = append(c.flags, flags)
	for d := range numDims {
		if d.ofInspection() {
			c.of[d] = append(c.of[d], b.place(d, d.Facet().ValueAt(in, a, d.Basis())))
		}
	}
}

// AddFinding gives a finding the next number.
func (b *Builder) AddFinding(f *data.Finding) {
	for d := range numDims {
		b.mark(d, f, b.cols.next)
	}
	b.cols.next++
}

// AddTexts indexes the words of findings that follow each other, of the names over
// them, and the paragraphs in which they stand.
func (b *Builder) AddTexts(first uint32, list []Text) { b.text.send(texts{first, list}) }

// Remove takes an inspection out. Its findings keep their numbers, which nobody
// gets again.
func (b *Builder) Remove(inspection uint32) {
	first, end := b.cols.Findings(inspection)
	for d := range numDims {
		for _, s := range b.sets[d] {
			s.wipe(min(first, uint32(len(s)*64)), min(end, uint32(len(s)*64)))
		}
	}
	b.cols.flags[inspection] |= flagReplaced
}

// Forget drops what is known of the findings in a facet before each is marked
// anew, so that no value stays that is no more.
func (b *Builder) Forget(f filter.Facet) {
	for d := range numDims {
		if d.Facet() == f {
			b.cols.values[d], b.values[d], b.sets[d] = nil, map[string]uint16{}, map[string]bitset{}
		}
	}
}

// Mark notes what a finding is in a facet.
func (b *Builder) Mark(f filter.Facet, x *data.Finding, number uint32) {
	for d := range numDims {
		if d.Facet() == f {
			b.mark(d, x, number)
		}
	}
}

func (b *Builder) mark(d Dim, x *data.Finding, number uint32) {
	if d.ofInspection() {
		return
	}
	values := d.Facet().ValuesOf(x)
	if len(values) == 0 {
		values = []string{filter.None}
	}
	if d == firstTheme {
		values = values[:1]
	}
	for _, v := range values {
		if v == "" {
			v = filter.None
		}
		b.sets[d][v] = b.sets[d][v].with(number)
	}
}

// place returns the number of a value, giving it one if it is new.
func (b *Builder) place(d Dim, v string) uint16 {
	if v == "" {
		v = filter.None
	}
	n, ok := b.values[d][v]
	if !ok {
		n = uint16(len(b.cols.values[d]))
		b.values[d][v] = n
		b.cols.values[d] = append(b.cols.values[d], v)
	}
	return n
}

// Source is where a file's inspections and findings are read by number.
type Source interface {
	InspectionAt(number uint32) (*data.Inspection, *data.Authority, error)
	FindingAt(number uint32) (*data.Finding, error)
}

// CountMissing counts what the copied file does not.
func (b *Builder) CountMissing(from Source) error {
	missing := b.cols.Lacks()
	if len(missing) == 0 {
		return nil
	}
	c := b.cols
	for _, d := range missing {
		c.values[d], b.values[d], c.missing[d] = nil, map[string]uint16{}, false
	}
	for i := range uint32(c.Inspections()) {
		in, a := &data.Inspection{}, &data.Authority{}
		if !c.Replaced(i) {
			var err error
			if in, a, err = from.InspectionAt(i); err != nil {
				return err
			}
			for n, end := c.Findings(i); n < end; n++ {
				f, err := from.FindingAt(n)
				if err != nil {
					return err
				}
				for _, d := range missing {
					b.mark(d, f, n)
				}
			}
		}
		for _, d := range missing {
			if d.ofInspection() {
				c.of[d][i] = b.place(d, d.Facet().ValueAt(in, a, d.Basis()))
			}
		}
	}
	return nil
}

// Write puts the index into a file.
func (b *Builder) Write(tx *bolt.Tx, authorities map[string]data.Authority, themes data.ThemeSet) error {
	if err := b.writeWords(tx); err != nil {
		return err
	}
	b.orderValues(authorities, themes)
	t, err := boltfile.OpenTable(tx, codec.MetaBucket)
	if err != nil {
		return err
	}
	if err := t.Put(codec.ColumnsKey, b.cols.Encode(Dims(), Dim.Name)); err != nil {
		return err
	}
	return b.writeSets(tx)
}

// Ready counts what a first frame shows, once the index is written, and how many
// findings and inspections there are.
func (b *Builder) Ready() (r Ready, findings, inspections int, err error) {
	c := b.cols
	live := c.live()
	for i := range uint32(c.Inspections()) {
		if !c.Replaced(i) {
			inspections++
		}
	}
	e := engine{cols: c, bits: func(d Dim, i int) (bitset, error) {
		s := newBitset(c.next)
		copy(s, b.sets[d][c.values[d][i]])
		return s, nil
	}}
	all, err := e.run(&question{base: append(bitset{}, live...), both: true})
	if err != nil {
		return r, 0, 0, err
	}
	findings = live.count()
	q := &question{base: live, both: true}
	q.picks[filter.Voice] = pick{picked: true, some: true, include: []int{int(b.values[filter.Voice][string(data.Ofsted)])}}
	ofsted, err := e.run(q)
	if err != nil {
		return r, 0, 0, err
	}
	return Ready{all.tally, ofsted.tally}, findings, inspections, nil
}
