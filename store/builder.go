package store

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"casebook/data"
	"casebook/data/taxonomy"
	"casebook/store/boltfile"
	"casebook/store/codec"
	"casebook/store/index"
	bolt "go.etcd.io/bbolt"
)

// builder puts entries into a findings file. Records go to disk in batches;
// the index is kept in memory until finish.
type builder struct {
	db     *bolt.DB
	tx     *bolt.Tx
	insp   boltfile.Table
	find   boltfile.Table
	ids    codec.Chain
	inTx   int
	index  *index.Builder
	vocab  codec.Vocabulary
	rules  *taxonomy.Rules // of the casebook's own themes, nil where it has none
	before *meta           // of the generation that was copied, nil for none

	authorities                    map[string]data.Authority
	matters                        map[string]string // names by id
	added, addedFindings, replaced int
}

// batch is how many records one transaction writes.
const batch = 20000

// newBuilder returns a builder also with an error: abandon it in any case.
func newBuilder(db *bolt.DB) (*builder, error) {
	b := &builder{db: db, index: index.NewBuilder(), authorities: map[string]data.Authority{}, matters: map[string]string{}}
	if err := b.begin(); err != nil {
		return b, err
	}
	if b.tx.Bucket(codec.MetaBucket) != nil {
		return b, b.loadCopied()
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
	b.index.Close()
}

func (b *builder) commit() error {
	return boltfile.CommitTx(b.tx)
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
	if err := b.commit(); err != nil {
		return err
	}
	if err := b.begin(); err != nil {
		return err
	}
	return b.openTables()
}

func (b *builder) add(e data.Entry) error {
	in := &e.Inspection
	if in.ID == "" || in.Authority == "" || strings.Contains(in.ID, "/") || !utf8.ValidString(in.ID) {
		return fmt.Errorf("inspection %q of authority %q: want an id without \"/\", and an authority", in.ID, in.Authority)
	}
	if b.index.Columns().Inspections() >= index.MaxInspections {
		return fmt.Errorf("inspection %q: a casebook holds at most %d inspections", in.ID, index.MaxInspections)
	}
	if err := b.replace(in.ID); err != nil {
		return err
	}
	n := uint32(b.index.Columns().Inspections())
	in.Judgements = data.InOrder(in.Judgements)
	if err := b.insp.Put(codec.NumberKey(n), codec.EncodeInspection(in)); err != nil {
		return err
	}
	if err := b.ids.Add(in.ID, codec.NumberKey(n)); err != nil {
		return err
	}
	a := b.authorities[in.Authority]
	b.index.AddInspection(in, &a, len(e.Findings), e.Imported)
	if err := b.addFindings(e); err != nil {
		return err
	}
	b.added++
	b.addedFindings += len(e.Findings)
	return b.next(1 + len(e.Findings))
}

func (b *builder) addFindings(e data.Entry) error {
	places := make(map[string]bool, len(e.Findings))
	texts := make([]index.Text, len(e.Findings))
	first := b.index.Columns().Next()
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
		if err := b.find.Put(codec.NumberKey(first+uint32(i)), record); err != nil {
			return err
		}
		b.index.AddFinding(f)
		texts[i] = index.Text{Text: f.Text, Paragraph: f.Source.Paragraph}
		if f.Reworded() {
			texts[i].Names = headings{data.ThemeSet{}, b.matters}.names(*f)
		}
	}
	b.index.AddTexts(first, texts)
	return nil
}

// replace takes out an inspection that is there already. Its findings keep
// their numbers, which nobody gets again.
func (b *builder) replace(id string) error {
	payload, err := b.ids.Find(id)
	if err != nil || payload == nil {
		return err
	}
	n, err := inspectionNumber(payload, b.index.Columns())
	if err != nil {
		return err
	}
	if err := b.insp.Bucket.Delete(codec.NumberKey(n)); err != nil {
		return err
	}
	for f, end := b.index.Columns().Findings(n); f < end; f++ {
		if err := b.find.Bucket.Delete(codec.NumberKey(f)); err != nil {
			return err
		}
	}
	b.index.Remove(n)
	b.replaced++
	return nil
}
