package store

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"casebook/data"
	"casebook/data/filter"
	"casebook/data/taxonomy"
	"casebook/store/boltfile"
	"casebook/store/codec"

	bolt "go.etcd.io/bbolt"
)

// builder puts entries into a findings file. Records go to disk in batches;
// columns, facet sets and encoded postings are kept until finish.
type builder struct {
	db     *bolt.DB
	tx     *bolt.Tx
	insp   boltfile.Table
	find   boltfile.Table
	ids    codec.Chain
	inTx   int
	cols   *columns
	vocab  codec.Vocabulary
	values [numDims]map[string]uint16 // value -> place in cols.values while building
	facets [numDims]map[string]bitset // facets of findings

	text  *indexer
	rules *taxonomy.Rules // of the casebook's own themes, nil where it has none
	old   meta
	grown bool // the file had a generation in it

	authorities                    map[string]data.Authority
	added, addedFindings, replaced int
}

// batch is how many records one transaction writes.
const batch = 20000

// newBuilder returns a builder also with an error: abandon it in any case.
func newBuilder(db *bolt.DB) (*builder, error) {
	b := &builder{db: db, cols: &columns{}, text: newIndexer(), authorities: map[string]data.Authority{}}
	for d := range numDims {
		b.values[d] = map[string]uint16{}
		b.facets[d] = map[string]bitset{}
	}
	if err := b.begin(); err != nil {
		return b, err
	}
	if b.tx.Bucket(codec.MetaBucket) != nil {
		b.grown = true
		return b, b.loadOld()
	}
	for _, name := range codec.Buckets() {
		if _, err := b.tx.CreateBucket(name); err != nil {
			return b, err
		}
	}
	if err := b.openTables(); err != nil {
		return b, err
	}
	if err := b.ids.Start(); err != nil {
		return b, err
	}
	dict, err := codec.OpenChain(b.tx, codec.DictionaryBucket)
	if err != nil {
		return b, err
	}
	return b, dict.Start()
}

// abandon ends what is still open. bbolt waits for ever to close a file with an
// open transaction. After finish it does nothing.
func (b *builder) abandon() {
	if b.tx != nil {
		_ = b.tx.Rollback() // an error says that it was committed
	}
	b.text.finish()
}

func (b *builder) begin() error {
	tx, err := b.db.Begin(true)
	if err != nil {
		return err
	}
	b.tx, b.inTx = tx, 0
	return nil
}

func (b *builder) openTables() (err error) {
	if b.insp, err = boltfile.OpenTable(b.tx, codec.InspectionBucket); err != nil {
		return err
	}
	if b.find, err = boltfile.OpenTable(b.tx, codec.FindingBucket); err != nil {
		return err
	}
	b.insp.Bucket.FillPercent, b.find.Bucket.FillPercent = 1, 1 // keys only grow
	b.ids, err = codec.OpenChain(b.tx, codec.IDBucket)
	return err
}

// next ends the batch when it is full.
func (b *builder) next(n int) error {
	if b.inTx += n; b.inTx < batch {
		return nil
	}
	if err := b.tx.Commit(); err != nil {
		return err
	}
	if err := b.begin(); err != nil {
		return err
	}
	return b.openTables()
}

func (b *builder) add(e Entry) error {
	in := &e.Inspection
	if in.ID == "" || in.Authority == "" || strings.Contains(in.ID, "/") || !utf8.ValidString(in.ID) {
		return fmt.Errorf("inspection %q of authority %q: want an id without \"/\", and an authority", in.ID, in.Authority)
	}
	if b.cols.inspections() >= maxInspections {
		return fmt.Errorf("inspection %q: a casebook holds at most %d inspections", in.ID, maxInspections)
	}
	if err := b.replace(in.ID); err != nil {
		return err
	}
	c := b.cols
	n := uint32(c.inspections())
	if err := b.insp.Put(codec.NumberKey(n), codec.EncodeInspection(in)); err != nil {
		return err
	}
	if err := b.ids.Add(in.ID, codec.NumberKey(n)); err != nil {
		return err
	}
	c.first = append(c.first, c.next)
	c.count = append(c.count, uint32(len(e.Findings)))
	c.published = append(c.published, packDate(in.Published.Date))
	c.inspected = append(c.inspected, packDate(in.Inspected.Start))
	flags := uint8(0)
	if e.Imported {
		flags = flagImported
	}
	c.flags = append(c.flags, flags)
	for d := range numDims {
		if d.ofInspection() {
			a := b.authorities[in.Authority] // settle does it again: the authority may come later
			c.of[d] = append(c.of[d], b.place(d, d.facet().ValueAt(in, &a, d.basis())))
		}
	}
	if err := b.addFindings(e); err != nil {
		return err
	}
	b.added++
	b.addedFindings += len(e.Findings)
	return b.next(1 + len(e.Findings))
}

func (b *builder) addFindings(e Entry) error {
	places := make(map[string]bool, len(e.Findings))
	texts := make([]string, len(e.Findings))
	first := b.cols.next
	for i := range e.Findings {
		tagged := b.tagged(e.Findings[i])
		f := &tagged
		if f.Inspection != e.Inspection.ID || places[f.ID] {
			return fmt.Errorf("finding %q of %q stands under inspection %q, or twice there", f.ID, f.Inspection, e.Inspection.ID)
		}
		places[f.ID] = true
		record, err := codec.EncodeFinding(f, &b.vocab)
		if err != nil {
			return err
		}
		n := b.cols.next
		if err := b.find.Put(codec.NumberKey(n), record); err != nil {
			return err
		}
		for d := range numDims {
			if !d.ofInspection() {
				b.mark(d, f, n)
			}
		}
		texts[i] = f.Text
		b.cols.next++
	}
	b.text.send(first, texts)
	return nil
}

// place returns the number of a value, giving it one if it is new.
func (b *builder) place(d dim, v string) uint16 {
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

// mark notes what a finding is in a facet of findings.
func (b *builder) mark(d dim, f *data.Finding, n uint32) {
	values := d.facet().ValuesOf(f)
	if len(values) == 0 {
		values = []string{filter.None}
	}
	for _, v := range values {
		if v == "" {
			v = filter.None
		}
		b.facets[d][v] = b.facets[d][v].with(n)
	}
}

// replace takes out an inspection that is there already. Its findings keep
// their numbers, which nobody gets again.
func (b *builder) replace(id string) error {
	payload, err := b.ids.Find(id)
	if err != nil || payload == nil {
		return err
	}
	n, err := inspectionNumber(payload, b.cols)
	if err != nil {
		return err
	}
	if err := b.insp.Bucket.Delete(codec.NumberKey(n)); err != nil {
		return err
	}
	lo, hi := b.cols.first[n], b.cols.first[n]+b.cols.count[n]
	for f := lo; f < hi; f++ {
		if err := b.find.Bucket.Delete(codec.NumberKey(f)); err != nil {
			return err
		}
	}
	for d := range numDims {
		for _, s := range b.facets[d] {
			s.wipe(min(lo, uint32(len(s)*64)), min(hi, uint32(len(s)*64)))
		}
	}
	b.cols.flags[n] |= flagDead
	b.replaced++
	return nil
}
