package tag

import (
	"crypto/sha256"
	"encoding/hex"
	"sync"

	"casebook/data/words"
)

// SentenceTables names the tables that a SentenceReader goes by beside a
// casebook's own themes: what was read with others is read again.
var SentenceTables = sync.OnceValue(func() string {
	h := sha256.New()
	for _, table := range []string{themesText, cuesText, tonesText, modelText, words.Version} {
		h.Write([]byte(table))
		h.Write([]byte{0})
	}
	return hex.EncodeToString(h.Sum(nil)[:12])
})
