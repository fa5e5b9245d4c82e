using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Records;
using ProductOps.Api.Shared.Slices;
using ProductOps.Api.Shared.Texts;
using ProductOps.Api.ValueRealization.Contracts;

namespace ProductOps.Api.ValueRealization.Customers;

/// <summary>
/// Weaves the modules' strands into one timeline. The order is time, then the strand's name, then the event's id; each strand is asked only for what comes after the
/// page's place, so a page costs the same however deep it lies. What lies ahead is no event yet.
/// </summary>
[Block]
public sealed class CustomerThread(Db db, IEnumerable<CustomerThreadSource> sources, RecordKinds kinds, TimeProvider clock)
{
    /// <summary>One page of a customer's timeline.</summary>
    public async Task<ListPage<CustomerEvent>> Page(long customerId, string? cursor, int limit, IReadOnlyList<ThreadGroup> groups, CancellationToken stop)
    {
        var strands = sources.SelectMany(source => source.Strands).Where(strand => groups.Count == 0 || groups.Contains(strand.Group)).OrderBy(strand => strand.Name, StringComparer.Ordinal).ToList();
        var place = cursor is null ? new Place(clock.GetUtcNow().UtcDateTime.ToMilliseconds(), "", long.MaxValue) : Read(cursor);
        var found = new List<(ThreadStrand Strand, ThreadRow Row)>();
        foreach (var strand in strands)
            found.AddRange((await db.Query<ThreadRow>(strand.Sql + db.Dialect.Take(limit + 1), Bounds(strand, customerId, place), stop)).Select(row => (strand, row)));
        var page = found.OrderByDescending(each => each.Row.At).ThenBy(each => each.Strand.Name, StringComparer.Ordinal).ThenByDescending(each => each.Row.Id).Take(limit + 1).ToList();
        var next = page.Count > limit ? Write(new Place(page[limit - 1].Row.At, page[limit - 1].Strand.Name, page[limit - 1].Row.Id)) : null;
        var shown = page.Take(limit).ToList();
        var links = await kinds.Links(shown.Select(each => (each.Strand.RecordKind, each.Row.RecordId)), stop);
        return new ListPage<CustomerEvent>([.. shown.Select(each => Event(each.Strand, each.Row, links.GetValueOrDefault((each.Strand.RecordKind, each.Row.RecordId))?.Url))], next, null);
    }

    private static CustomerEvent Event(ThreadStrand strand, ThreadRow row, string? url)
    {
        var word = row.Word is { } text && strand.WordTexts is { } prefix ? Text.Of($"{prefix}.{text}") : row.Word;
        return new CustomerEvent
        {
            At = row.At, IsDay = strand.OfDays, Name = strand.Name, Group = strand.Group, Tone = strand.Tone?.Invoke(row.Word) ?? ThreadTone.Plain,
            Sentence = Text.Of("thread." + strand.Name, ("title", row.Title), ("detail", row.Detail), ("word", word)),
            Detail = row.Detail, Amount = row.Amount is { } minor ? new Amount(minor) : null, Currency = row.Currency, By = row.By, Kind = strand.RecordKind, RecordId = row.RecordId, Url = url,
        };
    }

    // What a strand may still show: at the place's own moment, strands that come before its strand have shown all, those after it nothing yet.
    private static object Bounds(ThreadStrand strand, long customerId, Place place)
    {
        var order = string.CompareOrdinal(strand.Name, place.Strand);
        var below = place.Strand.Length == 0 || order > 0 ? long.MaxValue : order < 0 ? 0 : place.Id;
        // The place lies within a day whose own midnight, where days' events stand, is still to come.
        if (strand.OfDays && place.At.TimeOfDay > TimeSpan.Zero) below = long.MaxValue;
        return new { CustomerId = customerId, place.At, Day = DateOnly.FromDateTime(place.At), Below = below };
    }

    private static string Write(Place place) =>
        WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{place.At.ToString(DapperTypes.InstantFormat, CultureInfo.InvariantCulture)}|{place.Strand}|{place.Id}")));

    private static Place Read(string cursor)
    {
        try
        {
            var parts = Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(cursor)).Split('|');
            if (parts.Length == 3)
                return new Place(DateTime.ParseExact(parts[0], DapperTypes.InstantFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal), parts[1], long.Parse(parts[2], CultureInfo.InvariantCulture));
        }
        catch (FormatException)
        {
            // Falls through: whatever is wrong with it, the caller's way out is the same.
        }

        throw Refusals.Malformed("cursor", "unreadableCursor");
    }

    private sealed record Place(DateTime At, string Strand, long Id);
}
