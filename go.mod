module casebook

go 1.26.0

require (
	charm.land/bubbles/v2 v2.2.1
	charm.land/bubbletea/v2 v2.0.10
	charm.land/lipgloss/v2 v2.0.6
	codeberg.org/readeck/go-readability/v2 v2.1.3
	github.com/RoaringBitmap/roaring/v2 v2.30.0
	github.com/adrg/xdg v0.5.3
	github.com/charmbracelet/colorprofile v0.4.3
	github.com/charmbracelet/x/ansi v0.11.9
	github.com/charmbracelet/x/exp/golden v0.1.0
	github.com/charmbracelet/x/term v0.2.2
	github.com/clipperhouse/uax29/v2 v2.7.0
	github.com/creack/pty v1.1.24
	github.com/google/go-cmp v0.7.0
	github.com/hinshun/vt10x v0.0.0-20220301184237-5011da428d02
	github.com/klippa-app/go-pdfium v1.19.0
	github.com/kljensen/snowball v0.10.0
	github.com/lucasb-eyer/go-colorful v1.4.1
	github.com/muesli/mango-cobra v1.2.0
	github.com/muesli/roff v0.1.0
	github.com/pelletier/go-toml/v2 v2.4.3
	github.com/spf13/cobra v1.10.2
	github.com/spf13/pflag v1.0.10
	github.com/tetratelabs/wazero v1.12.0
	github.com/xuri/excelize/v2 v2.11.0
	go.etcd.io/bbolt v1.5.0
	golang.org/x/net v0.62.0
	golang.org/x/sys v0.49.0
	golang.org/x/text v0.43.0
	pgregory.net/rapid v1.3.0
)

require (
	github.com/andybalholm/cascadia v1.3.3 // indirect; selectors of go-shiori/dom
	github.com/atotto/clipboard v0.1.4 // indirect; pasting in the text fields of bubbles
	github.com/aymanbagabas/go-udiff v0.4.1 // indirect; differences that x/exp/golden shows, in tests
	github.com/bits-and-blooms/bitset v1.24.6 // indirect; sets inside roaring
	github.com/charmbracelet/ultraviolet v0.0.0-20260811164956-006e29f97886 // indirect; the renderer of bubbletea and lipgloss; it has no releases yet
	github.com/charmbracelet/x/termios v0.1.1 // indirect; the terminal under bubbletea
	github.com/charmbracelet/x/windows v0.2.2 // indirect; the console of Windows under bubbletea
	github.com/clipperhouse/displaywidth v0.11.0 // indirect; widths of letters in x/ansi
	github.com/go-shiori/dom v0.0.0-20230515143342-73569d674e1c // indirect; the page under go-readability, which its new keepers have not replaced; last changed 2023
	github.com/gogs/chardet v0.0.0-20211120154057-b7413eaefb8f // indirect; character sets for go-shiori/dom; last changed 2021
	github.com/google/uuid v1.6.0 // indirect; names of instances in go-pdfium
	github.com/inconshreveable/mousetrap v1.1.0 // indirect; cobra, started by a double click on Windows
	github.com/itlightning/dateparse v0.2.1 // indirect; dates of pages in go-readability
	github.com/jolestar/go-commons-pool/v2 v2.1.2 // indirect; the pool of instances in go-pdfium
	github.com/mattn/go-runewidth v0.0.31 // indirect; widths of letters in x/ansi
	github.com/mschoch/smat v0.2.0 // indirect; tests of roaring; not linked
	github.com/muesli/cancelreader v0.2.2 // indirect; reading keys in bubbletea
	github.com/muesli/mango v0.1.0 // indirect; the manual page, under mango-cobra
	github.com/muesli/mango-pflag v0.1.0 // indirect; flags in the manual page
	github.com/richardlehane/mscfb v1.0.7 // indirect; old containers in excelize
	github.com/richardlehane/msoleps v1.0.6 // indirect; under mscfb
	github.com/rivo/uniseg v0.4.7 // indirect; letters of several signs in lipgloss
	github.com/tiendc/go-deepcopy v1.7.2 // indirect; copies of styles in excelize
	github.com/xo/terminfo v0.0.0-20220910002029-abceb7e1c41e // indirect; how many colours a terminal has, in colorprofile; last changed 2022
	github.com/xuri/efp v0.0.1 // indirect; formulas in excelize
	github.com/xuri/nfp v0.0.2-0.20250530014748-2ddeb826f9a9 // indirect; number formats in excelize
	golang.org/x/crypto v0.58.0 // indirect; locked sheets in excelize
	golang.org/x/sync v0.24.0 // indirect; groups of goroutines in ultraviolet
)
