using System.Text;

namespace ProductOps.Api.Platform.Imports.Reading;

/// <summary>
/// The encoding of a text file without a label: UTF-8 where every byte agrees, else the one among GB18030, Shift_JIS and Windows-1252 whose letters the bytes
/// look like. Chinese two-byte characters come in pairs of high bytes, kana sit in two narrow blocks, and Western letters stand alone among ASCII.
/// </summary>
public sealed record TextEncoding(string Name, Encoding Encoding, int PreambleLength)
{
    static TextEncoding() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static TextEncoding Utf8 => new("utf-8", new UTF8Encoding(false), 0);

    public static TextEncoding Of(Stream file)
    {
        file.Position = 0;
        var buffer = new byte[1 << 16];
        var read = file.ReadAtLeast(buffer, 4, throwOnEndOfStream: false);
        var head = buffer.AsSpan(0, read);
        if (head.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            return new("utf-8", new UTF8Encoding(false), 3);
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0]))
            return new("utf-32", new UTF32Encoding(false, false), 4);
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return new("utf-16", new UnicodeEncoding(false, false), 2);
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return new("utf-16be", new UnicodeEncoding(true, false), 2);

        var bytes = new ByteCensus();
        file.Position = 0;
        while ((read = file.Read(buffer)) > 0)
            bytes.Add(buffer.AsSpan(0, read));
        bytes.End();
        return bytes.Verdict();
    }

    private sealed class ByteCensus
    {
        private long _high;
        private long _nulEven;
        private long _nulOdd;
        private long _nulStrange;
        private long _position;
        private int _utf8Left;
        private byte _utf8First;
        private long _utf8Good;
        private long _utf8Bad;
        private int _gbState;
        private byte _gbLead;
        private long _gbPairs;
        private long _gbCommon;
        private long _gbBad;
        private byte _sjisLead;
        private long _sjisKana;
        private long _sjisKanji;
        private long _sjisHalf;
        private long _sjisBad;
        private byte _previous;
        private byte _beforePrevious;
        private long _lonely;
        private long _control1252;

        public void Add(ReadOnlySpan<byte> bytes)
        {
            foreach (var b in bytes)
            {
                if (b == 0)
                {
                    if ((_position & 1) == 0)
                        _nulEven++;
                    else
                        _nulOdd++;
                    // In UTF-16 every NUL is the other half of an ASCII character.
                    if (_previous is not (>= (byte)' ' and < 0x7F or (byte)'\r' or (byte)'\n' or (byte)'\t') && (_position & 1) == 1)
                        _nulStrange++;
                }

                _position++;
                if (b >= 0x80)
                    _high++;
                if (b >= 0x80 || _utf8Left > 0)
                    AddUtf8(b);
                if (b >= 0x80 || _gbState > 0)
                    AddGb(b);
                if (b >= 0x80 || _sjisLead > 0)
                    AddSjis(b);
                if (_previous >= 0xC0 && _beforePrevious < 0x80 && b < 0x80)
                    _lonely++;
                if (b is 0x81 or 0x8D or 0x8F or 0x90 or 0x9D)
                    _control1252++;
                _beforePrevious = _previous;
                _previous = b;
            }
        }

        public void End()
        {
            if (_previous >= 0xC0 && _beforePrevious < 0x80)
                _lonely++;
            // A character cut off at the very end is damage, not another encoding.
            if (_gbState > 0 && _gbPairs == 0)
                _gbBad++;
            if (_sjisLead > 0)
                _sjisBad++;
            if (_utf8Left > 0 && _utf8Good == 0)
                _utf8Bad++;
        }

        public TextEncoding Verdict()
        {
            if (_nulEven + _nulOdd > 0)
            {
                if ((_position & 1) == 0 && _nulOdd > _position / 200 && _nulEven * 3 <= _nulOdd && _nulStrange == 0)
                    return new("utf-16", new UnicodeEncoding(false, false), 0);
                if ((_position & 1) == 0 && _nulEven > _position / 200 && _nulOdd * 3 <= _nulEven)
                    return new("utf-16be", new UnicodeEncoding(true, false), 0);
                throw new UnreadableFile(UnreadableFile.Binary);
            }

            // One stray byte in a long UTF-8 text is damage; the rest of the text is still UTF-8.
            if (_high == 0 || _utf8Bad == 0 || _utf8Good > 50 * _utf8Bad)
                return Utf8;

            var chinese = _gbBad > 0 && _gbPairs < 50 * _gbBad ? 0 : (double)_gbCommon * 2 / _high;
            var japanese = _sjisBad > 0 ? 0 : (double)(_sjisKana * 2 + Math.Min(_sjisKanji, _sjisKana * 3) * 2) / _high;
            var western = (double)_lonely / _high;
            if (japanese > 0.5 && _sjisKana > 0 && japanese > chinese)
                return new("shift_jis", Encoding.GetEncoding(932), 0);
            if (chinese > 0.3 && chinese >= western)
                return new("gb18030", Encoding.GetEncoding(54936), 0);
            if (western > 0.3 || _gbBad > 0 || _gbPairs == 0)
                return new(_control1252 == 0 ? "windows-1252" : "iso-8859-1", Encoding.GetEncoding(_control1252 == 0 ? 1252 : 28591), 0);
            return new("gb18030", Encoding.GetEncoding(54936), 0);
        }

        private void AddUtf8(byte b)
        {
            if (_utf8Left > 0)
            {
                var isSecond = _utf8First != 0;
                var lowest = isSecond && _utf8First == 0xE0 ? 0xA0 : isSecond && _utf8First == 0xF0 ? 0x90 : 0x80;
                var highest = isSecond && _utf8First == 0xED ? 0x9F : isSecond && _utf8First == 0xF4 ? 0x8F : 0xBF;
                _utf8First = 0;
                if (b >= lowest && b <= highest)
                {
                    if (--_utf8Left == 0)
                        _utf8Good++;
                    return;
                }

                _utf8Left = 0;
                _utf8Bad++;
                if (b < 0x80)
                    return;
            }

            _utf8Left = b switch { >= 0xC2 and <= 0xDF => 1, >= 0xE0 and <= 0xEF => 2, >= 0xF0 and <= 0xF4 => 3, _ => 0 };
            _utf8First = b;
            if (_utf8Left == 0)
                _utf8Bad++;
        }

        private void AddGb(byte b)
        {
            switch (_gbState)
            {
                case 0:
                    if (b is 0x80 or 0xFF)
                    {
                        _gbBad++;
                    }
                    else
                    {
                        _gbLead = b;
                        _gbState = 1;
                    }

                    break;
                case 1 when b is >= 0x30 and <= 0x39:
                    _gbState = 2;
                    break;
                case 1:
                    _gbState = 0;
                    if (b is < 0x40 or 0x7F or 0xFF)
                    {
                        _gbBad++;
                    }
                    else
                    {
                        _gbPairs++;
                        // Punctuation, and the characters in daily use.
                        if (b >= 0xA1 && _gbLead is >= 0xA1 and <= 0xA3 or >= 0xB0 and <= 0xF7)
                            _gbCommon++;
                    }

                    break;
                case 2:
                    _gbState = b is >= 0x81 and <= 0xFE ? 3 : 0;
                    if (_gbState == 0)
                        _gbBad++;
                    break;
                default:
                    _gbState = 0;
                    if (b is >= 0x30 and <= 0x39)
                        _gbPairs++;
                    else
                        _gbBad++;
                    break;
            }
        }

        private void AddSjis(byte b)
        {
            if (_sjisLead > 0)
            {
                if (b is < 0x40 or 0x7F or > 0xFC)
                    _sjisBad++;
                else if ((_sjisLead == 0x82 && b >= 0x9F) || (_sjisLead == 0x83 && b <= 0x96))
                    _sjisKana++;
                else if (_sjisLead is 0x81 or >= 0x88 and <= 0x97)
                    _sjisKanji++;
                _sjisLead = 0;
            }
            else if (b is >= 0xA1 and <= 0xDF)
            {
                _sjisHalf++;
            }
            else if (b is 0x80 or 0xA0 or > 0xFC)
            {
                _sjisBad++;
            }
            else
            {
                _sjisLead = b;
            }
        }
    }
}
