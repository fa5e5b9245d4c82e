using System.Text.Json;
using Dapper;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Records;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Visits;

/// <summary>Keeps visits and whom they met.</summary>
[Block]
public sealed class VisitStore(RecordBlocks blocks, CustomerLinks links)
    : RecordStore<VisitRecord, VisitView>(blocks, new("visit", VisitRecord.Find, VisitRecord.Insert, VisitRecord.Update), ListVisits.List)
{
    private const string Met = "SELECT id FROM realization_contact WHERE customer_id = @CustomerId AND id IN (@Ids)";
    private const string Forget = "DELETE FROM realization_visit_contact WHERE visit_id = @Id";
    private const string Heard = """
        UPDATE realization_contact SET last_heard_on = COALESCE(
            (SELECT MAX(v.visited_on) FROM realization_visit_contact m JOIN realization_visit v ON v.id = m.visit_id WHERE m.contact_id = @ContactId AND v.archived_at IS NULL), '1970-01-01')
         WHERE id = @ContactId
        """;

    private const string Answered = "SELECT MAX(received_at) FROM realization_survey_response WHERE contact_id = @ContactId";
    private const string HeardLater = "UPDATE realization_contact SET last_heard_on = @On WHERE id = @ContactId AND last_heard_on < @On";
    private const string Meet = "INSERT INTO realization_visit_contact (visit_id, contact_id) VALUES (@Id, @ContactId)";

    /// <inheritdoc/>
    protected override async Task Check(VisitRecord? before, VisitRecord after, CancellationToken stop)
    {
        await links.Demand(before, after, stop);
        var contacts = after.ContactIds.Read() ?? [];
        if (contacts.Count == 0 || (before?.ContactIds == after.ContactIds && before.CustomerId == after.CustomerId)) return;
        var known = (await Db.Query<long>(Db.Dialect.WithNumbers(Met, "Ids"), new { after.CustomerId, Ids = JsonSerializer.Serialize(contacts) }, stop)).ToHashSet();
        for (var i = 0; i < contacts.Count; i++)
            if (!known.Contains(contacts[i])) throw Refusals.Unknown($"/contactIds/{i}", "contact", contacts[i]);
    }

    /// <inheritdoc/>
    protected override async Task Follow(VisitRecord? before, VisitRecord after, CancellationToken stop)
    {
        var (were, met) = (before?.ContactIds.Read() ?? [], after.ContactIds.Read() ?? []);
        if (before?.ContactIds != after.ContactIds)
        {
            await Db.Execute(Forget, new { after.Id }, stop);
            foreach (var contact in met) await Db.Execute(Meet, new { after.Id, ContactId = contact }, stop);
        }

        if ((before?.ContactIds, before?.VisitedOn, before?.ArchivedAt) == (after.ContactIds, after.VisitedOn, after.ArchivedAt)) return;
        foreach (var contact in were.Union(met))
        {
            await Db.Execute(Heard, new { ContactId = contact }, stop);
            if (await Db.Scalar<DateTime?>(Answered, new { ContactId = contact }, stop) is { } answered) await Db.Execute(HeardLater, new { ContactId = contact, On = DateOnly.FromDateTime(answered) }, stop);
        }
    }

    /// <inheritdoc/>
    protected override void Add(DynamicParameters parameters, VisitRecord record) => parameters.Add("TitleKey", TextKeys.Of(record.Title));
}
