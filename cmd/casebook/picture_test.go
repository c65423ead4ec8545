//go:build !windows

package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/hinshun/vt10x"

	"casebook/data/topic/topictest"
	"casebook/ui/style"
)

// screenPicture is a screen of the program with its own facts, and the keys that lead
// to it from the first screen.
type screenPicture struct{ name, keys string }

var pictures = []screenPicture{
	{"browse", "/ staff enter"},
	{"inspection", "2 down down down down down enter"},
	{"compare", "2 down down down down down enter c ] ] ] c"},
	{"timeline", "4"},
	{"heat", "5"},
	{"england", "6"},
	{"training", "T"},
}

// TestTheREADMEsPicturesAreTrue draws the screens that README shows, in the
// program itself, and holds the pictures to them; -update draws them anew. With
// CASEBOOK_PICTURES=DIR it draws every screen at three sizes, dark and light, into
// that directory and holds nothing.
func TestTheREADMEsPicturesAreTrue(t *testing.T) {
	path := usersBinary(t)
	store := t.TempDir() + "/casebook"
	if dir := os.Getenv("CASEBOOK_PICTURES"); dir != "" {
		for _, p := range pictures {
			for _, size := range [][2]int{{80, 24}, {120, 40}, {160, 48}} {
				for _, look := range []style.Look{style.Dark, style.Light} {
					to := filepath.Join(dir, fmt.Sprintf("%s-%dx%d-%s.svg", p.name, size[0], size[1], look))
					if err := os.WriteFile(to, p.draw(t, path, store, look, size[0], size[1]), 0o644); err != nil {
						t.Fatal(err)
					}
				}
			}
		}
		return
	}
	text, err := os.ReadFile(readme)
	if err != nil {
		t.Fatal(err)
	}
	shown := 0
	for _, p := range pictures {
		at := "ui/pictures/" + p.name + ".svg"
		if !strings.Contains(string(text), "("+at+")") {
			continue
		}
		shown++
		t.Run(p.name, func(t *testing.T) {
			to := filepath.Join("..", "..", at)
			drawn := p.draw(t, path, store, style.Dark, 120, 36)
			if topictest.Updating() {
				if err := os.WriteFile(to, drawn, 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			if kept, err := os.ReadFile(to); err != nil || !bytes.Equal(kept, drawn) {
				t.Errorf("%s is not what the program shows (%v): go test ./cmd/casebook -run Pictures -update draws it anew", at, err)
			}
		})
	}
	if shown < 3 {
		t.Errorf("README shows %d pictures", shown)
	}
}

// draw runs the program and draws what it shows.
func (p screenPicture) draw(t *testing.T, path, store string, look style.Look, w, h int) []byte {
	t.Helper()
	state := t.TempDir()
	if err := os.MkdirAll(filepath.Join(state, "casebook"), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(state, "casebook", "look"), []byte(look.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	// a terminal that is sent no shortcuts which the emulator does not know
	x := startProgram(t, path, w, h, []string{"CASEBOOK_STORE=" + store, "XDG_STATE_HOME=" + state, "TERM=linux", "COLORTERM=truecolor"})
	x.waitFor(" findings", "year = published")
	for _, key := range strings.Fields(p.keys) {
		before := x.text()
		x.press(key)
		x.until("the screen answers "+key, func() bool { return x.text() != before })
		x.rest()
	}
	x.restFor(time.Second) // what is read beside the list comes after it
	out := x.svg()
	x.press("ctrl+c")
	x.wantLeft()
	return out
}

// Sizes of a cell of a picture, in its own units.
const cellWidth, cellHeight = 8.4, 18

// The bits of vt10x's modes.
const (
	reversed   = 1 << 0
	underlined = 1 << 1
	bold       = 1 << 2
	italic     = 1 << 4
)

// svg draws the screen: a rectangle for every run of cells of one ground, and a
// text for every run of letters of one style.
func (x *console) svg() []byte {
	x.mu.Lock()
	defer x.mu.Unlock()
	w, h := x.screen.Size()
	var b bytes.Buffer
	back := colourOf(x.screen.Cell(0, 0).BG)
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %.0f %d" font-family="DejaVu Sans Mono,Menlo,Consolas,monospace" font-size="14">`+"\n", float64(w)*cellWidth+16, h*cellHeight+16)
	fmt.Fprintf(&b, `<rect width="100%%" height="100%%" rx="8" fill="%s"/>`+"\n", back)
	for y := range h {
		for at := 0; at < w; {
			g := x.screen.Cell(at, y)
			end := at + 1
			for end < w && sameLook(g, x.screen.Cell(end, y)) {
				end++
			}
			x.svgRun(&b, at, end, y, back)
			at = end
		}
	}
	b.WriteString("</svg>\n")
	return b.Bytes()
}

const lookBits = underlined | bold | italic

func sameLook(a, b vt10x.Glyph) bool {
	return a.FG == b.FG && a.BG == b.BG && a.Mode&lookBits == b.Mode&lookBits
}

// svgRun draws the cells of one style from at to end.
func (x *console) svgRun(b *bytes.Buffer, at, end, y int, back string) {
	g := x.screen.Cell(at, y)
	left, top := 8+float64(at)*cellWidth, 8+y*cellHeight
	if on := colourOf(g.BG); on != back {
		fmt.Fprintf(b, `<rect x="%.1f" y="%d" width="%.1f" height="%d" fill="%s"/>`+"\n", left, top, float64(end-at)*cellWidth, cellHeight, on)
	}
	var text strings.Builder
	for i := at; i < end; i++ {
		r := x.screen.Cell(i, y).Char
		if r == 0 {
			r = ' '
		}
		text.WriteRune(r)
	}
	letters := text.String()
	shown := strings.TrimLeft(letters, " ")
	left += float64(len(letters)-len(shown)) * cellWidth
	shown = strings.TrimRight(shown, " ")
	if shown == "" {
		return
	}
	attrs := ""
	if g.Mode&bold != 0 {
		attrs += ` font-weight="bold"`
	}
	if g.Mode&italic != 0 {
		attrs += ` font-style="italic"`
	}
	if g.Mode&underlined != 0 {
		attrs += ` text-decoration="underline"`
	}
	fmt.Fprintf(b, `<text x="%.1f" y="%d" textLength="%.1f" fill="%s"%s xml:space="preserve">%s</text>`+"\n",
		left, top+13, float64(len([]rune(shown)))*cellWidth, colourOf(g.FG), attrs, xmlText.Replace(shown))
}

var xmlText = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;")

// colourOf is a cell's colour: the looks with a ground of their own name all.
func colourOf(c vt10x.Color) string {
	switch c {
	case vt10x.DefaultFG:
		return "#DDDDDD"
	case vt10x.DefaultBG:
		return "#000000"
	}
	return fmt.Sprintf("#%06X", uint32(c)&0xFFFFFF)
}
