using System.Globalization;
using System.Text;

namespace ProductOps.Api.Shared.Lists.Export;

internal sealed class CsvWriter(Stream stream) : TableWriter
{
    private const int FlushAt = 1 << 15;
    private readonly StringBuilder text = new("\uFEFF");

    public override ValueTask WriteHeader(IReadOnlyList<string> names) => WriteRow(names);

    public override async ValueTask WriteRow(IReadOnlyList<object?> values)
    {
        for (var i = 0; i < values.Count; i++)
        {
            if (i > 0)
                this.text.Append(',');
            Append(values[i]);
        }

        this.text.Append("\r\n");
        if (this.text.Length >= FlushAt)
            await Flush();
    }

    public override async ValueTask DisposeAsync()
    {
        await Flush();
        await stream.FlushAsync();
    }

    // Text is always quoted: a reader then never has to guess what an apostrophe or a blank at its edge means.
    private void Append(object? value)
    {
        switch (value)
        {
            case null:
                break;
            case string text:
                this.text.Append('"');
                if (CellGuard.Needs(text))
                    this.text.Append('\'');
                AppendDoubled(text);
                this.text.Append('"');
                break;
            case bool flag:
                this.text.Append(flag ? "true" : "false");
                break;
            case DateOnly day:
                this.text.Append(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                break;
            case DateTime moment:
                var utc = moment.Kind == DateTimeKind.Local ? moment.ToUniversalTime() : moment;
                this.text.Append(utc.ToString(utc.Ticks % TimeSpan.TicksPerSecond == 0 ? "yyyy-MM-ddTHH:mm:ssZ" : "yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture));
                break;
            case IFormattable number:
                this.text.Append(number.ToString(null, CultureInfo.InvariantCulture));
                break;
            default:
                throw new ArgumentException($"A table has no cell for {value.GetType()}.", nameof(value));
        }
    }

    private void AppendDoubled(ReadOnlySpan<char> text)
    {
        for (var quote = text.IndexOf('"'); quote >= 0; quote = text.IndexOf('"'))
        {
            this.text.Append(text[..(quote + 1)]).Append('"');
            text = text[(quote + 1)..];
        }

        this.text.Append(text);
    }

    private async ValueTask Flush()
    {
        if (this.text.Length == 0)
            return;
        var bytes = Encoding.UTF8.GetBytes(this.text.ToString());
        this.text.Clear();
        await stream.WriteAsync(bytes);
    }
}
