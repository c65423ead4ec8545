package pdf

import "errors"

// Why a PDF is not read, each in a sentence that a reader of a list of refused
// files understands without more.
var (
	ErrTruncated = errors.New("the PDF is cut off: its end is missing")
	ErrDamaged   = errors.New("the PDF is damaged and cannot be read")
	ErrPassword  = errors.New("the PDF is locked with a password")
	ErrNoText    = errors.New("the PDF holds no text, only pictures of pages: it needs text recognition first")
	ErrTooMany   = errors.New("the PDF has too many pages for a report")
	ErrTooMuch   = errors.New("the file unpacks to far more than a report holds")
	ErrTooSlow   = errors.New("reading the PDF took too long")
	ErrNoReader  = errors.New("the PDF reader could not be started")
	ErrClosed    = errors.New("the PDF reader has been closed")
)
