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
        private long high;
        private long nulEven;
        private long nulOdd;
        private long nulStrange;
        private long position;
        private int utf8Left;
        private byte utf8First;
        private long utf8Good;
        private long utf8Bad;
        private int gbState;
        private byte gbLead;
        private long gbPairs;
        private long gbCommon;
        private long gbBad;
        private byte sjisLead;
        private long sjisKana;
        private long sjisKanji;
        private long sjisHalf;
        private long sjisBad;
        private byte previous;
        private byte beforePrevious;
        private long lonely;
        private long control1252;

        public void Add(ReadOnlySpan<byte> bytes)
        {
            foreach (var b in bytes)
            {
                if (b == 0)
                {
                    if ((position & 1) == 0)
                        nulEven++;
                    else
                        nulOdd++;
                    // In UTF-16 every NUL is the other half of an ASCII character.
                    if (previous is not (>= (byte)' ' and < 0x7F or (byte)'\r' or (byte)'\n' or (byte)'\t') && (position & 1) == 1)
                        nulStrange++;
                }

                position++;
                if (b >= 0x80)
                    high++;
                if (b >= 0x80 || utf8Left > 0)
                    AddUtf8(b);
                if (b >= 0x80 || gbState > 0)
                    AddGb(b);
                if (b >= 0x80 || sjisLead > 0)
                    AddSjis(b);
                if (previous >= 0xC0 && beforePrevious < 0x80 && b < 0x80)
                    lonely++;
                if (b is 0x81 or 0x8D or 0x8F or 0x90 or 0x9D)
                    control1252++;
                beforePrevious = previous;
                previous = b;
            }
        }

        public void End()
        {
            if (previous >= 0xC0 && beforePrevious < 0x80)
                lonely++;
            // A character cut off at the very end is damage, not another encoding.
            if (gbState > 0 && gbPairs == 0)
                gbBad++;
            if (sjisLead > 0)
                sjisBad++;
            if (utf8Left > 0 && utf8Good == 0)
                utf8Bad++;
        }

        public TextEncoding Verdict()
        {
            if (nulEven + nulOdd > 0)
            {
                if ((position & 1) == 0 && nulOdd > position / 200 && nulEven * 3 <= nulOdd && nulStrange == 0)
                    return new("utf-16", new UnicodeEncoding(false, false), 0);
                if ((position & 1) == 0 && nulEven > position / 200 && nulOdd * 3 <= nulEven)
                    return new("utf-16be", new UnicodeEncoding(true, false), 0);
                throw new UnreadableFile(UnreadableFile.Binary);
            }

            // One stray byte in a long UTF-8 text is damage; the rest of the text is still UTF-8.
            if (high == 0 || utf8Bad == 0 || utf8Good > 50 * utf8Bad)
                return Utf8;

            var chinese = gbBad > 0 && gbPairs < 50 * gbBad ? 0 : (double)gbCommon * 2 / high;
            var japanese = sjisBad > 0 ? 0 : (double)(sjisKana * 2 + Math.Min(sjisKanji, sjisKana * 3) * 2) / high;
            var western = (double)lonely / high;
            if (japanese > 0.5 && sjisKana > 0 && japanese > chinese)
                return new("shift_jis", Encoding.GetEncoding(932), 0);
            if (chinese > 0.3 && chinese >= western)
                return new("gb18030", Encoding.GetEncoding(54936), 0);
            if (western > 0.3 || gbBad > 0 || gbPairs == 0)
                return new(control1252 == 0 ? "windows-1252" : "iso-8859-1", Encoding.GetEncoding(control1252 == 0 ? 1252 : 28591), 0);
            return new("gb18030", Encoding.GetEncoding(54936), 0);
        }

        private void AddUtf8(byte b)
        {
            if (utf8Left > 0)
            {
                var isSecond = utf8First != 0;
                var lowest = isSecond && utf8First == 0xE0 ? 0xA0 : isSecond && utf8First == 0xF0 ? 0x90 : 0x80;
                var highest = isSecond && utf8First == 0xED ? 0x9F : isSecond && utf8First == 0xF4 ? 0x8F : 0xBF;
                utf8First = 0;
                if (b >= lowest && b <= highest)
                {
                    if (--utf8Left == 0)
                        utf8Good++;
                    return;
                }

                utf8Left = 0;
                utf8Bad++;
                if (b < 0x80)
                    return;
            }

            utf8Left = b switch { >= 0xC2 and <= 0xDF => 1, >= 0xE0 and <= 0xEF => 2, >= 0xF0 and <= 0xF4 => 3, _ => 0 };
            utf8First = b;
            if (utf8Left == 0)
                utf8Bad++;
        }

        private void AddGb(byte b)
        {
            switch (gbState)
            {
                case 0:
                    if (b is 0x80 or 0xFF)
                    {
                        gbBad++;
                    }
                    else
                    {
                        gbLead = b;
                        gbState = 1;
                    }

                    break;
                case 1 when b is >= 0x30 and <= 0x39:
                    gbState = 2;
                    break;
                case 1:
                    gbState = 0;
                    if (b is < 0x40 or 0x7F or 0xFF)
                    {
                        gbBad++;
                    }
                    else
                    {
                        gbPairs++;
                        // Punctuation, and the characters in daily use.
                        if (b >= 0xA1 && gbLead is >= 0xA1 and <= 0xA3 or >= 0xB0 and <= 0xF7)
                            gbCommon++;
                    }

                    break;
                case 2:
                    gbState = b is >= 0x81 and <= 0xFE ? 3 : 0;
                    if (gbState == 0)
                        gbBad++;
                    break;
                default:
                    gbState = 0;
                    if (b is >= 0x30 and <= 0x39)
                        gbPairs++;
                    else
                        gbBad++;
                    break;
            }
        }

        private void AddSjis(byte b)
        {
            if (sjisLead > 0)
            {
                if (b is < 0x40 or 0x7F or > 0xFC)
                    sjisBad++;
                else if ((sjisLead == 0x82 && b >= 0x9F) || (sjisLead == 0x83 && b <= 0x96))
                    sjisKana++;
                else if (sjisLead is 0x81 or >= 0x88 and <= 0x97)
                    sjisKanji++;
                sjisLead = 0;
            }
            else if (b is >= 0xA1 and <= 0xDF)
            {
                sjisHalf++;
            }
            else if (b is 0x80 or 0xA0 or > 0xFC)
            {
                sjisBad++;
            }
            else
            {
                sjisLead = b;
            }
        }
    }
}
