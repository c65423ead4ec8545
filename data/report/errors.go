package report

import (
	"errors"
	"fmt"
	"path/filepath"
)

// Why a file is refused. Each is a sentence that a reader of a list of
// refused files understands without more.
var (
	ErrMissing    = errors.New("there is no such file")
	ErrPermission = errors.New("you have no permission to read it")
	ErrDirectory  = errors.New("it is a folder, not a file")
	ErrSpecial    = errors.New("it is not an ordinary file")
	ErrEmpty      = errors.New("the file is empty")
	ErrTooLarge   = errors.New("the file is too large for a report")
	ErrWord       = errors.New("it is a word-processor file: save it as PDF and try again")
	ErrUnknown    = errors.New("it is not a PDF, a saved web page or plain text")
	ErrTruncated  = errors.New("the PDF is cut off: its end is missing")
	ErrDamaged    = errors.New("the PDF is damaged and cannot be read")
	ErrPassword   = errors.New("the PDF is locked with a password")
	ErrNoText     = errors.New("the PDF holds no text, only pictures of pages: it needs text recognition first")
	ErrTooMany    = errors.New("the PDF has too many pages for a report")
	ErrTooMuch    = errors.New("the file unpacks to far more than a report holds")
	ErrTooSlow    = errors.New("reading the PDF took too long")
	ErrErrorPage  = errors.New("it is a web page that says the report was not found, not the report")
	ErrWebPage    = errors.New("it is a web page under the name of a PDF, not the report")
	ErrNoArticle  = errors.New("no article was found in the web page")
	ErrNoReader   = errors.New("the PDF reader could not be started")
	ErrClosed     = errors.New("the PDF reader has been closed")
)

// refused names the file in an error.
func refused(path string, err error) error {
	return fmt.Errorf("read %s: %w", filepath.Base(path), err)
}
