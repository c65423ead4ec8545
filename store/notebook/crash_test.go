package notebook

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"testing"

	"casebook/data"
	"casebook/data/agreement"
	"casebook/data/datatest"
	"casebook/store/boltfile"
)

// crashes makes every state that a stop can leave of a transaction between two states of
// a file: bbolt writes its pages in any order, waits until they are on the disk, and
// then writes one head. ordered tells that the disk kept to that.
func crashes(before, after []byte, try func(what string, ordered bool, b []byte)) {
	at := func(b []byte, p int) []byte {
		if (p+1)*page > len(b) {
			return make([]byte, page)
		}
		return b[p*page : (p+1)*page]
	}
	var pages, heads []int
	for p := range len(after) / page {
		if !bytes.Equal(at(before, p), at(after, p)) {
			if p < 2 {
				heads = append(heads, p)
			} else {
				pages = append(pages, p)
			}
		}
	}
	with := func(written []int) []byte {
		b := bytes.Clone(before)
		for _, p := range written {
			b = append(b, make([]byte, max(0, (p+1)*page-len(b)))...)
			copy(b[p*page:], at(after, p))
		}
		return b
	}
	r := rand.New(rand.NewPCG(4, 4))
	for n := range min(1<<len(pages), 64) {
		if len(pages) > 6 {
			n = r.IntN(1 << len(pages))
		}
		var written []int
		for i, p := range pages {
			if n>>i&1 == 1 {
				written = append(written, p)
			}
		}
		try(fmt.Sprintf("pages %v of %v", written, pages), true, with(written))
	}
	for _, p := range pages {
		for cut := 512; cut < page; cut += 512 {
			b := with([]int{p})
			copy(b[p*page+cut:(p+1)*page], at(before, p)[cut:])
			try(fmt.Sprintf("page %d to byte %d", p, cut), true, b)
		}
	}
	for _, h := range heads {
		for cut := 4; cut <= 96; cut += 4 {
			b := with(append([]int{h}, pages...))
			copy(b[h*page+cut:(h+1)*page], at(before, h)[cut:])
			try(fmt.Sprintf("head %d to byte %d", h, cut), true, b)
		}
		for i, p := range pages {
			rest := append(append([]int{h}, pages[:i]...), pages[i+1:]...)
			try(fmt.Sprintf("all but page %d", p), false, with(rest))
		}
	}
}

// TestAStopWithinAWriteLeavesTheOneStateOrTheOther: every state that a transaction can
// leave of the notebook is read as what stood before or as what was written; a disk that
// lost a page all the same is said, and everything comes back.
func TestAStopWithinAWriteLeavesTheOneStateOrTheOther(t *testing.T) {
	datatest.Whole(t)
	for name, op := range map[string]func(n *Notebook) error{
		"choose": func(n *Notebook) error {
			_, err := n.Choose(choice("new", "drift"), choice("k0-010", "plans"))
			return err
		},
		"pair": func(n *Notebook) error { _, err := n.Pair(pair("a", "b")); return err },
		"take out": func(n *Notebook) error {
			_, err := n.Apply(Edit{Withdraw: []string{"k0-001", "k1-050"}, Choices: []data.Choice{choice("other")}})
			return err
		},
		"undo": func(n *Notebook) error {
			if _, err := n.Choose(choice("k0-020", "plans")); err != nil {
				return err
			}
			_, err := n.Undo()
			return err
		},
		"reader": func(n *Notebook) error { _, err := n.SetReader(agreement.Reader{Name: "Anna"}); return err },
	} {
		t.Run(name, func(t *testing.T) {
			n := filled(t)
			var files, texts [][]byte
			keep := func() {
				b, err := os.ReadFile(n.Path())
				must(t, err)
				files = append(files, b)
			}
			release := boltfile.Failing(func(c boltfile.Call, path string) error {
				if c == boltfile.Commit && path == n.Path() {
					keep()
				}
				return nil
			})
			err := op(n)
			release()
			must(t, err)
			keep()
			for _, b := range files {
				must(t, os.WriteFile(n.Path(), b, 0o600))
				text, _, err := held(n)
				must(t, err)
				texts = append(texts, text)
			}
			last := texts[len(texts)-1]
			right, said := 0, 0
			for i := range len(files) - 1 {
				crashes(files[i], files[i+1], func(what string, ordered bool, b []byte) {
					must(t, os.WriteFile(n.Path(), b, 0o600))
					got, notice, err := held(n)
					switch {
					case err == nil && (bytes.Equal(got, texts[i]) || bytes.Equal(got, texts[i+1])):
						right++
					case err == nil && notice == "":
						t.Errorf("write %d, %s: another state is read without a word", i, what)
					case err == nil || !ordered:
						said++
						if got, _, err := heldAgain(n); err != nil || !bytes.Equal(got, last) {
							t.Errorf("write %d, %s: it does not come back: %v", i, what, err)
						}
					default:
						t.Errorf("write %d, %s: %v", i, what, err)
					}
				})
			}
			t.Logf("%d transactions, %d states: %d right, %d said and brought back", len(files)-1, right+said, right, said)
		})
	}
}
