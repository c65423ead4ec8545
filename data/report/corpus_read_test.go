package report

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"sync"
	"testing"

	"casebook/data/datatest"
	"casebook/data/report/text"
	"casebook/data/report/web"
)

// corpus is the folder of real reports beside the project, "" where it is not.
func corpus() string {
	if dir := os.Getenv("CASEBOOK_CORPUS"); dir != "" {
		return dir
	}
	_, file, _, ok := runtime.Caller(0)
	for dir := filepath.Dir(file); ok && dir != filepath.Dir(dir); dir = filepath.Dir(dir) {
		for _, at := range []string{"shared/corpus", "../shared/corpus"} {
			if info, err := os.Stat(filepath.Join(dir, at, "reports")); err == nil && info.IsDir() {
				return filepath.Join(dir, at)
			}
		}
	}
	return ""
}

// Every real report is read whole and clean; what is no report is refused.
func TestCorpusIsClean(t *testing.T) {
	dir := corpus()
	if dir == "" || testing.Short() {
		t.Skip("skipped: no corpus, or a short run")
	}
	list, err := Files(t.Context(), Extensions(), nil, filepath.Join(dir, "reports"))
	if err != nil {
		t.Fatal(err)
	}
	r := testReader(t)
	work := make(chan string)
	var wg sync.WaitGroup
	for range r.Workers() {
		wg.Go(func() {
			for path := range work {
				checkReport(t, r, path)
			}
		})
	}
	for _, path := range datatest.Sample(list.Files) {
		work <- path
	}
	close(work)
	wg.Wait()
}

// leastReport is fewer letters than any report has.
const leastReport = 10_000

func checkReport(t *testing.T, r *Reader, path string) {
	doc, err := readFile(t.Context(), r, path)
	if errors.Is(err, web.ErrErrorPage) {
		return
	}
	if err != nil || len(doc.Warnings) > 0 {
		t.Errorf("%s: %v %q", path, err, doc.Warnings)
		return
	}
	n := 0
	for _, p := range doc.Pages {
		n += text.Letters(p.Lines)
		for _, l := range p.Lines {
			if what := changed(l); what != "" {
				t.Errorf("%s, page %d: %q is cleaned to %q", doc.Name, p.Number, l, what)
			}
		}
	}
	if n < leastReport {
		t.Errorf("%s: %d letters", path, n)
	}
	checkParsed(t, path, doc)
}
