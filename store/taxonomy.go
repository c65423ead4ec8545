package store

import (
	"encoding/json"
	"fmt"
	"sync"

	"casebook/data"
	"casebook/data/tag"
	"casebook/data/taxonomy"
	"casebook/store/boltfile"
	"casebook/store/codec"
	bolt "go.etcd.io/bbolt"
)

// taxonomyKind is the casebook's own themes: the text of the file that was
// applied. A casebook with the built-in themes has none.
const taxonomyKind = "taxonomy"

// Taxonomy is the themes in force: the built-in ones with what was applied.
func (s *Store) Taxonomy() taxonomy.Taxonomy { return s.taxonomy }

// Themes is the themes in force as those who name themes need them.
func (s *Store) Themes() data.ThemeSet { return s.themes }

// Suggest reads a finding's text anew, as an import under the themes in force
// does, whatever the finding has now, and says what was not given and why. The first call under own themes takes some
// tens of milliseconds; calls may come from several goroutines.
func (s *Store) Suggest(f data.Finding) (tag.Suggestion, error) {
	rules, err := s.rules()
	if err != nil {
		return tag.Suggestion{}, err
	}
	return rules.Explain(f.Text, f.Area, f.Polarity == data.Recommendation), nil
}

// readTaxonomy takes up the themes of the file. Where its text cannot be used
// the built-in themes count, with a notice.
func (s *Store) readTaxonomy(tx *bolt.Tx) error {
	s.taxonomy, s.themes = taxonomy.Builtin(), data.ThemeSet{}
	s.rules = sync.OnceValues(func() (*taxonomy.Rules, error) { return s.taxonomy.Rules() })
	text, err := taxonomyIn(tx)
	if err != nil || text == nil {
		return err
	}
	t, err := taxonomy.Read(text, ThemesFile)
	if err != nil {
		s.notices = append(s.notices, "The casebook's own themes cannot be used with this program, and the built-in ones count: "+err.Error()+
			". Mend "+ThemesFile+" in the casebook's directory and apply it again.")
		return nil
	}
	s.taxonomy, s.themes = t, t.Set()
	return nil
}

// taxonomyIn reads the text of the casebook's own themes, nil for none.
func taxonomyIn(tx *bolt.Tx) ([]byte, error) {
	t, err := boltfile.OpenTable(tx, codec.FactBucket)
	if err != nil {
		return nil, err
	}
	key := codec.FactKey(codec.AddedLayer, taxonomyKind)
	v, err := t.Lookup(key)
	if err != nil || v == nil {
		return nil, err
	}
	if v, err = t.Open(key, v); err != nil {
		return nil, err
	}
	var text string
	if err := json.Unmarshal(v, &text); err != nil {
		return nil, boltfile.Damaged("%s: %v", taxonomyKind, err)
	}
	return []byte(text), nil
}

func (s *Store) taxonomyText() (text []byte, err error) {
	err = s.read("read the themes", func(tx *bolt.Tx) error {
		text, err = taxonomyIn(tx)
		return err
	})
	return text, err
}

// loadTaxonomy takes up the themes of the copied generation, so that what is
// added is tagged by them. A text that cannot be used stays as it is.
func (b *builder) loadTaxonomy() error {
	text, err := taxonomyIn(b.tx)
	if err != nil || text == nil {
		return err
	}
	if t, err := taxonomy.Read(text, ThemesFile); err == nil {
		b.rules, err = t.Rules()
		return err
	}
	return nil
}

// useTaxonomy puts a text in force for what is added from now on; an empty one
// is the built-in themes.
func (b *builder) useTaxonomy(text []byte) error {
	facts, err := boltfile.OpenTable(b.tx, codec.FactBucket)
	if err != nil {
		return err
	}
	b.rules = nil
	if len(text) == 0 {
		return facts.Bucket.Delete(codec.FactKey(codec.AddedLayer, taxonomyKind))
	}
	v, err := json.Marshal(string(text))
	if err != nil {
		return fmt.Errorf("themes: %w", err)
	}
	if err := facts.Put(codec.FactKey(codec.AddedLayer, taxonomyKind), v); err != nil {
		return err
	}
	return b.loadTaxonomy()
}

// tagged is a finding with its themes under the taxonomy in force.
func (b *builder) tagged(f data.Finding) data.Finding {
	switch {
	case b.rules != nil:
		return b.rules.Finding(f)
	case f.Coded != nil:
		f.Themes, f.Coded = f.Coded, nil
	}
	return f
}

// themes are those in force.
func (b *builder) themes() data.ThemeSet {
	if b.rules != nil {
		return b.rules.Taxonomy().Set()
	}
	return data.ThemeSet{}
}
