package report

import (
	"io"

	"casebook/data/regular"
	"casebook/data/report/pdf"
)

// mostBytes is the size of the largest file that is read: no real report comes
// near, the largest of 431 has 0.9 MB.
const mostBytes = 8 << 20

// Options say how a Reader works.
type Options struct {
	PDF  pdf.Options
	Size int64 // of the largest file that is read, in bytes; 0 is 8 MiB
	// Open opens a file to be loaded; nil is os.Open.
	Open func(path string) (io.ReadCloser, error)
}

// Reader reads files. It is safe for several goroutines at once.
type Reader struct {
	pdf  *pdf.Engine
	size int64
	open func(path string) (io.ReadCloser, error)
}

// NewReader returns a Reader. It starts nothing and touches no file.
func NewReader(o Options) *Reader {
	o.PDF.PlaceIf = greeting
	r := &Reader{pdf: pdf.NewEngine(o.PDF), size: o.Size, open: o.Open}
	if r.size <= 0 {
		r.size = mostBytes
	}
	if r.open == nil {
		r.open = func(path string) (io.ReadCloser, error) { return regular.Open(path) }
	}
	return r
}

// Workers is how many files are read at once.
func (r *Reader) Workers() int { return r.pdf.Workers() }

// Close waits for the files being read and ends the processes. Reading PDFs
// after it fails. It may be called more than once.
func (r *Reader) Close() { r.pdf.Close() }
