package report

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"
)

// sentinels are the refusals that a file's content can bring about.
func sentinels() []error {
	return []error{
		ErrEmpty, ErrTooLarge, ErrWord, ErrUnknown, ErrTruncated, ErrDamaged, ErrPassword, ErrNoText,
		ErrTooMany, ErrTooMuch, ErrTooSlow, ErrErrorPage, ErrWebPage, ErrNoArticle,
	}
}

func isSentinel(err error) bool {
	for _, s := range sentinels() {
		if errors.Is(err, s) {
			return true
		}
	}
	return false
}

func TestRunawayIsStopped(t *testing.T) {
	r := ownReader(t, Limits{Time: 50 * time.Millisecond})
	if err := r.Start(); err != nil {
		t.Fatal(err)
	}
	for range 3 { // more than there are workers: each must come back
		_, err := readFile(t.Context(), r, saved(t, "a.pdf", runawayPDF()))
		if !errors.Is(err, ErrTooSlow) {
			t.Fatalf("error %v, want %v", err, ErrTooSlow)
		}
	}
	r.limits = Ample()
	wantReadable(t, r)
}

// wantReadable checks that a reader still reads, with each of its workers.
func wantReadable(t *testing.T, r *Reader) {
	t.Helper()
	path := saved(t, "good.pdf", makePDF(samplePages()...))
	for range r.Workers() + 1 {
		if _, err := readFile(t.Context(), r, path); err != nil {
			t.Fatalf("afterwards: %v", err)
		}
	}
}

func TestStop(t *testing.T) {
	r := ownReader(t, Limits{})
	if err := r.Start(); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	path := saved(t, "a.pdf", runawayPDF())
	if _, err := readFile(ctx, r, path); !errors.Is(err, context.Canceled) {
		t.Errorf("before reading: %v", err)
	}
	ctx, cancel = context.WithTimeout(t.Context(), 50*time.Millisecond)
	defer cancel()
	if _, err := readFile(ctx, r, path); !errors.Is(err, context.DeadlineExceeded) || errors.Is(err, ErrTooSlow) {
		t.Errorf("while reading: %v", err)
	}
	wantReadable(t, r)
}

func TestDamagedFiles(t *testing.T) {
	r := testReader(t, Limits{Time: 5 * time.Second})
	var lines []string
	for i := range 40 {
		lines = append(lines, fmt.Sprintf("%d. Staff listen to children and write down what they say.", i+1))
	}
	good := makePDF(lines, lines[:20], lines[:10])
	random := rand.New(rand.NewPCG(1, 2))
	for i := range 60 {
		body := append([]byte{}, good...)
		if i%2 == 0 {
			body = body[:random.IntN(len(body)-8)]
		} else {
			for range 1 + i/6 {
				body[random.IntN(len(body))] ^= 1 << random.IntN(8)
			}
		}
		doc, err := readFile(t.Context(), r, saved(t, "a.pdf", body))
		switch {
		case err != nil && !isSentinel(err):
			t.Errorf("file %d: %v", i, err)
		case err == nil && i%2 == 0:
			t.Errorf("file %d was cut off and passed", i)
		case err == nil && len(doc.Pages) < 3 && len(doc.Warnings) == 0:
			t.Errorf("file %d lost pages and says nothing", i)
		}
	}
	wantReadable(t, r)
}

func TestTooMuchMemoryIsStopped(t *testing.T) {
	r := testReader(t, Limits{})
	if _, err := readFile(t.Context(), r, saved(t, "a.pdf", nestedPDF())); !isSentinel(err) {
		t.Errorf("error %v, want a refusal", err)
	}
	wantReadable(t, r)
}

// A bomb in two layers passes the check of the outer one.
func TestBombInLayers(t *testing.T) {
	r := testReader(t, Limits{})
	m := newMaker()
	content := packed(packed([]byte("BT /F1 9 Tf (" + strings.Repeat(" ", 100<<20) + ") Tj ET")))
	font := m.object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
	stream := m.object(fmt.Sprintf("<< /Filter [/FlateDecode /FlateDecode] /Length %d >>\nstream\n%s\nendstream", len(content), content))
	page := m.object(fmt.Sprintf("<< /Type /Page /Parent 4 0 R /MediaBox [0 0 595 842] /Contents %d 0 R /Resources << /Font << /F1 %d 0 R >> >> >>", stream, font))
	tree := m.object(fmt.Sprintf("<< /Type /Pages /Count 1 /Kids [%d 0 R] >>", page))
	body := m.finish(m.object(fmt.Sprintf("<< /Type /Catalog /Pages %d 0 R >>", tree)))
	if _, err := readFile(t.Context(), r, saved(t, "a.pdf", body)); !isSentinel(err) {
		t.Errorf("error %v, want a refusal", err)
	}
	wantReadable(t, r)
}

func TestManyAtOnce(t *testing.T) {
	r := testReader(t, Limits{Time: 5 * time.Second})
	good := saved(t, "good.pdf", makePDF(samplePages()...))
	bad := saved(t, "bad.pdf", lockedPDF("secret", "Nobody sees this line"))
	var wg sync.WaitGroup
	for i := range 40 {
		wg.Go(func() {
			if i%4 == 0 {
				if _, err := readFile(t.Context(), r, bad); !errors.Is(err, ErrPassword) {
					t.Error(err)
				}
				return
			}
			if _, err := readFile(t.Context(), r, good); err != nil {
				t.Error(err)
			}
		})
	}
	wg.Wait()
}

func TestClosedReader(t *testing.T) {
	r := NewReader(Options{})
	r.Close()
	r.Close()
	if _, err := readFile(t.Context(), r, saved(t, "a.pdf", makePDF(samplePages()...))); !errors.Is(err, ErrClosed) {
		t.Errorf("error %v, want %v", err, ErrClosed)
	}
}

func TestNoPermission(t *testing.T) {
	if os.Geteuid() == 0 {
		t.Skip("skipped: root may read everything")
	}
	path := saved(t, "a.pdf", makePDF(samplePages()...))
	if err := os.Chmod(path, 0); err != nil {
		t.Fatal(err)
	}
	if _, err := readFile(t.Context(), testReader(t, Limits{}), path); !errors.Is(err, ErrPermission) {
		t.Errorf("error %v, want %v", err, ErrPermission)
	}
	if err := fileError(&os.PathError{Op: "open", Path: filepath.Base(path), Err: os.ErrPermission}); err != ErrPermission {
		t.Error(err)
	}
}

func TestBadPageIsLeftOut(t *testing.T) {
	m := newMaker()
	body := m.finish(m.pages("", contentsOf([][]string{{"The first page is whole."}, {"The second is not."}, {"The third page is whole."}})...))
	// The second page, the sixth object, is overwritten with blanks.
	for i := m.offsets[5] + len("6 0 obj\n"); i < m.offsets[6]-len("endobj\n"); i++ {
		body[i] = ' '
	}
	doc, err := readFile(t.Context(), testReader(t, Limits{}), saved(t, "a.pdf", body))
	if err != nil || len(doc.Pages) != 2 || doc.Pages[1].Number != 3 || len(doc.Warnings) != 1 {
		t.Errorf("error %v, document %+v; want two pages and a warning", err, doc)
	}
}

// TestWrongChecksumIsRefused: some of its words may be wrong, and nobody would
// see which.
func TestWrongChecksumIsRefused(t *testing.T) {
	body := makePDF(samplePages()...)
	end := strings.Index(string(body), "\nendstream")
	body[end-1] ^= 1
	if _, err := readFile(t.Context(), testReader(t, Limits{}), saved(t, "a.pdf", body)); !errors.Is(err, ErrDamaged) {
		t.Errorf("error %v, want %v", err, ErrDamaged)
	}
}

// Many streams without an end must not each be searched to the file's end.
func TestEndlessStreams(t *testing.T) {
	body := strings.Repeat("1 0 obj<</Filter/FlateDecode>>stream ", 200_000) + "%%EOF"
	if sound, err := whole([]byte(body)); err != nil || !sound {
		t.Errorf("sound %v, error %v", sound, err)
	}
}
