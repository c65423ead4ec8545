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

	"casebook/data/datatest"
	"casebook/data/topic/topictest"
	"casebook/ui/style"
)

// screenPicture is a screen of the program with its own facts, and the keys that lead
// to it from the first screen.
type screenPicture struct{ name, keys string }

const (
	oneInspection = "2 down down down down down enter"
	sideBySide    = oneInspection + " c ] ] ] c"
)

var pictures = []screenPicture{
	{"findings", ""},
	{"browse", "/ staff enter"},
	{"groups", "s s r"},
	{"filters", "f"},
	{"frequency", "F"},
	{"inspections", "2"},
	{"inspection", oneInspection},
	{"picker", "3"},
	{"compare", sideBySide},
	{"matters", sideBySide + " r"},
	{"timeline", "4"},
	{"heat", "5"},
	{"england", "6"},
	{"library", "7"},
	{"story", "2 M"},
	{"neighbours", "2 H"},
	{"turned", "W"},
	{"training", "T"},
	{"importer", "I"},
	{"review", "Q"},
	{"looks", "f2"},
	{"palette", ":"},
	{"help", "?"},
	{"themes", "t"},
	{"provenance", "p"},
	{"export", "e"},
	{"empty", "/ zqxv enter"},
	{"refusal", "/ theme:none enter"},
}

// TestDrawEveryScreen draws every screen at four sizes in every look into the
// directory that CASEBOOK_PICTURES names, to be looked at: .ci/pictures. With
// CASEBOOK_STORE it draws that casebook's. It holds nothing but that each screen
// is reached and drawn.
func TestDrawEveryScreen(t *testing.T) {
	dir, store := os.Getenv("CASEBOOK_PICTURES"), os.Getenv("CASEBOOK_STORE")
	if dir == "" {
		t.Skip("CASEBOOK_PICTURES names no directory to draw into")
	}
	if store == "" {
		store = t.TempDir() + "/casebook"
	}
	path, err := usersBinary()
	must(t, err)
	pictures[0].start(t, path, store, style.Dark, 80, 24).press("ctrl+c") // the first start builds the casebook
	for _, p := range pictures {
		for _, look := range style.Looks() {
			name := p.name + "-" + strings.ReplaceAll(look.String(), " ", "-")
			t.Run(name, func(t *testing.T) {
				t.Parallel()
				x := p.start(t, path, store, look, 160, 48)
				for _, size := range [][2]int{{160, 48}, {120, 40}, {80, 24}, {40, 12}} {
					x.resize(size[0], size[1])
					x.restFor(time.Second) // what is read beside the list comes after it
					to := filepath.Join(dir, fmt.Sprintf("%s-%dx%d.svg", name, size[0], size[1]))
					if err := os.WriteFile(to, x.svg(look), 0o644); err != nil {
						t.Fatal(err)
					}
				}
			})
		}
	}
}

// TestTheREADMEsPicturesAreTrue draws the screens that README shows, in the
// program itself, and holds the pictures to them; -update draws them anew.
func TestTheREADMEsPicturesAreTrue(t *testing.T) {
	datatest.Whole(t)
	path, err := usersBinary()
	must(t, err)
	store := t.TempDir() + "/casebook"
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
			x := p.start(t, path, store, style.Dark, 120, 36)
			x.restFor(time.Second)
			drawn := x.svg(style.Dark)
			x.press("ctrl+c")
			x.wantLeft()
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

// start runs the program and goes to the screen.
func (p screenPicture) start(t *testing.T, path, store string, look style.Look, w, h int) *console {
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
	return x
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
func (x *console) svg(look style.Look) []byte {
	x.mu.Lock()
	defer x.mu.Unlock()
	w, h := x.screen.Size()
	var b bytes.Buffer
	back := colourOf(x.screen.Cell(0, 0).BG, look)
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %.0f %d" font-family="DejaVu Sans Mono,Menlo,Consolas,monospace" font-size="14">`+"\n", float64(w)*cellWidth+16, h*cellHeight+16)
	fmt.Fprintf(&b, `<rect width="100%%" height="100%%" rx="8" fill="%s"/>`+"\n", back)
	for y := range h {
		for at := 0; at < w; {
			g := x.screen.Cell(at, y)
			end := at + 1
			for end < w && sameLook(g, x.screen.Cell(end, y)) {
				end++
			}
			x.svgRun(&b, at, end, y, back, look)
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
func (x *console) svgRun(b *bytes.Buffer, at, end, y int, back string, look style.Look) {
	g := x.screen.Cell(at, y)
	left, top := 8+float64(at)*cellWidth, 8+y*cellHeight
	if on := colourOf(g.BG, look); on != back {
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
		left, top+13, float64(len([]rune(shown)))*cellWidth, colourOf(g.FG, look), attrs, xmlText.Replace(shown))
}

var xmlText = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;")

// colourOf is a cell's colour. The looks with a ground of their own name all colours;
// the one of the terminal's own takes them from its sixteen, here those of xterm.
func colourOf(c vt10x.Color, look style.Look) string {
	switch {
	case c == vt10x.DefaultFG:
		return "#DDDDDD"
	case c == vt10x.DefaultBG:
		return "#000000"
	case look == style.Plain && int(c) < len(sixteenOfXterm):
		return sixteenOfXterm[c]
	}
	return fmt.Sprintf("#%06X", uint32(c)&0xFFFFFF)
}

var sixteenOfXterm = strings.Fields("#000000 #CD0000 #00CD00 #CDCD00 #0000EE #CD00CD #00CDCD #E5E5E5 #7F7F7F #FF0000 #00FF00 #FFFF00 #5C5CFF #FF00FF #00FFFF #FFFFFF")
