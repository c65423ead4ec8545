package pdf

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"strings"
	"sync"
	"testing"
	"time"

	"casebook/data/report/pdf/pdftest"
)

// sentinels are the refusals that a file's content can bring about.
func sentinels() []error {
	return []error{
		ErrTruncated, ErrDamaged, ErrPassword, ErrNoText, ErrTooMany, ErrTooMuch, ErrTooSlow,
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
	r := ownEngine(t, Limits{Time: 50 * time.Millisecond})
	if err := start(r); err != nil {
		t.Fatal(err)
	}
	for range 3 { // more than there are workers: each must come back
		_, err := r.Read(t.Context(), pdftest.Runaway())
		if !errors.Is(err, ErrTooSlow) {
			t.Fatalf("error %v, want %v", err, ErrTooSlow)
		}
	}
	r.limits = DefaultLimits()
	wantReadable(t, r)
}

// wantReadable checks that a reader still reads, with each of its workers.
func wantReadable(t *testing.T, r *Engine) {
	t.Helper()
	body := pdftest.Make(samplePages()...)
	for range r.Workers() + 1 {
		if _, err := r.Read(t.Context(), body); err != nil {
			t.Fatalf("afterwards: %v", err)
		}
	}
}

func TestStop(t *testing.T) {
	r := ownEngine(t, Limits{})
	if err := start(r); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	body := pdftest.Runaway()
	if _, err := r.Read(ctx, body); !errors.Is(err, context.Canceled) {
		t.Errorf("before reading: %v", err)
	}
	ctx, cancel = context.WithTimeout(t.Context(), 50*time.Millisecond)
	defer cancel()
	if _, err := r.Read(ctx, body); !errors.Is(err, context.DeadlineExceeded) || errors.Is(err, ErrTooSlow) {
		t.Errorf("while reading: %v", err)
	}
	wantReadable(t, r)
}

func TestDamagedFiles(t *testing.T) {
	r := testEngine(t, Limits{Time: 5 * time.Second})
	var lines []string
	for i := range 40 {
		lines = append(lines, fmt.Sprintf("%d. Staff listen to children and write down what they say.", i+1))
	}
	good := pdftest.Make(lines, lines[:20], lines[:10])
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
		doc, err := r.Read(t.Context(), body)
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
	r := testEngine(t, Limits{})
	if _, err := r.Read(t.Context(), pdftest.Nested()); !isSentinel(err) {
		t.Errorf("error %v, want a refusal", err)
	}
	wantReadable(t, r)
}

// A bomb in two layers passes the check of the outer one.
func TestBombInLayers(t *testing.T) {
	r := testEngine(t, Limits{})
	m := pdftest.New()
	content := pdftest.Packed(pdftest.Packed([]byte("BT /F1 9 Tf (" + strings.Repeat(" ", 100<<20) + ") Tj ET")))
	font := m.Object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
	stream := m.Object(fmt.Sprintf("<< /Filter [/FlateDecode /FlateDecode] /Length %d >>\nstream\n%s\nendstream", len(content), content))
	page := m.Object(fmt.Sprintf("<< /Type /Page /Parent 4 0 R /MediaBox [0 0 595 842] /Contents %d 0 R /Resources << /Font << /F1 %d 0 R >> >> >>", stream, font))
	tree := m.Object(fmt.Sprintf("<< /Type /Pages /Count 1 /Kids [%d 0 R] >>", page))
	body := m.Finish(m.Object(fmt.Sprintf("<< /Type /Catalog /Pages %d 0 R >>", tree)))
	if _, err := r.Read(t.Context(), body); !isSentinel(err) {
		t.Errorf("error %v, want a refusal", err)
	}
	wantReadable(t, r)
}

func TestManyAtOnce(t *testing.T) {
	r := testEngine(t, Limits{Time: 5 * time.Second})
	good := pdftest.Make(samplePages()...)
	bad := pdftest.Locked("secret", "Nobody sees this line")
	var wg sync.WaitGroup
	for i := range 40 {
		wg.Go(func() {
			if i%4 == 0 {
				if _, err := r.Read(t.Context(), bad); !errors.Is(err, ErrPassword) {
					t.Error(err)
				}
				return
			}
			if _, err := r.Read(t.Context(), good); err != nil {
				t.Error(err)
			}
		})
	}
	wg.Wait()
}

func TestClosedReader(t *testing.T) {
	r := NewEngine(Options{})
	r.Close()
	r.Close()
	if _, err := r.Read(t.Context(), pdftest.Make(samplePages()...)); !errors.Is(err, ErrClosed) {
		t.Errorf("error %v, want %v", err, ErrClosed)
	}
}

func TestBadPageIsLeftOut(t *testing.T) {
	m := pdftest.New()
	body := m.Finish(m.Pages("", pdftest.Contents([][]string{{"The first page is whole."}, {"The second is not."}, {"The third page is whole."}})...))
	// The second page, the sixth object, is overwritten with blanks.
	for i := m.Offsets[5] + len("6 0 obj\n"); i < m.Offsets[6]-len("endobj\n"); i++ {
		body[i] = ' '
	}
	doc, err := testEngine(t, Limits{}).Read(t.Context(), body)
	if err != nil || len(doc.Pages) != 2 || doc.Pages[1].Number != 3 || len(doc.Warnings) != 1 {
		t.Errorf("error %v, document %+v; want two pages and a warning", err, doc)
	}
}

// TestWrongChecksumIsRefused: some of its words may be wrong, and nobody would
// see which.
func TestWrongChecksumIsRefused(t *testing.T) {
	body := pdftest.Make(samplePages()...)
	end := strings.Index(string(body), "\nendstream")
	body[end-1] ^= 1
	if _, err := testEngine(t, Limits{}).Read(t.Context(), body); !errors.Is(err, ErrDamaged) {
		t.Errorf("error %v, want %v", err, ErrDamaged)
	}
}

// Many streams without an end must not each be searched to the file's end.
func TestEndlessStreams(t *testing.T) {
	body := strings.Repeat("1 0 obj<</Filter/FlateDecode>>stream ", 200_000) + "%%EOF"
	if sound, err := checkStreams([]byte(body)); err != nil || !sound {
		t.Errorf("sound %v, error %v", sound, err)
	}
}
