using System.Text.Json;
using Dapper;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Records;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.UsageReports;

/// <summary>Keeps usage reports. The snapshot is written with its record and read with it; a report that is no longer approved has no link.</summary>
[Block]
public sealed class UsageReportStore(RecordBlocks blocks, CustomerLinks links)
    : RecordStore<UsageReportRecord, UsageReportView>(blocks, new("usageReport", UsageReportRecord.Find, UsageReportRecord.Insert, UsageReportRecord.Update), ListUsageReports.List)
{
    private const string ContentOf = "SELECT content FROM realization_usage_report WHERE id = @Id";
    private const string Keep = "UPDATE realization_usage_report SET content = @Content WHERE id = @Id";
    private const string EndLink = "UPDATE realization_usage_report SET token_hash = NULL, link_expires_at = NULL WHERE id = @Id";
    private const string SetLink = "UPDATE realization_usage_report SET token_hash = @Hash, link_expires_at = @Expires WHERE id = @Id";
    private const string Contacts = "SELECT id AS Id, name AS Name FROM realization_contact WHERE id IN (@Ids) ORDER BY id";
    private const string People = "SELECT id AS Id, name AS Title FROM platform_pub_user WHERE id IN (@Ids)";

    /// <summary>True for a report that customers may see.</summary>
    public static bool IsReady(string state) => state is "approved" or "presented";

    /// <inheritdoc/>
    public override async Task<UsageReportView> View(long id, CancellationToken stop)
    {
        var row = await Row(id, stop);
        var record = (await Find(id, stop))!;
        var sheet = await Sheet(record, stop);
        var contacts = record.PresentedTo.Read() ?? [];
        return row with
        {
            Introduction = record.Introduction, Sheet = sheet,
            PresentedTo = contacts.Count == 0 ? [] : [.. await Db.Query<Reference>(Db.Dialect.WithNumbers(Contacts, "Ids"), new { Ids = JsonSerializer.Serialize(contacts) }, stop)],
        };
    }

    /// <summary>What was counted, with what people wrote laid over it.</summary>
    public async Task<ReportSheet> Sheet(UsageReportRecord record, CancellationToken stop)
    {
        var content = JsonSerializer.Deserialize<ReportContent>((await Db.Scalar<string>(ContentOf, new { record.Id }, stop))!, Json.Options)!;
        var sheet = ReportSheet.Of(content, record.Edits.Read() ?? ReportEdits.None);
        long[] owners = [.. sheet.Suggestions.Select(each => each.OwnerId).OfType<long>().Distinct()];
        if (owners.Length == 0) return sheet;
        var names = await Db.Titles(People, owners, stop);
        return sheet with { Suggestions = [.. sheet.Suggestions.Select(each => each.OwnerId is { } owner ? each with { OwnerName = names.GetValueOrDefault(owner) } : each)] };
    }

    /// <summary>Keeps a snapshot.</summary>
    public Task<int> KeepContent(long id, ReportContent content, CancellationToken stop) => Db.Execute(Keep, new { Id = id, Content = JsonSerializer.Serialize(content, Json.Options) }, stop);

    /// <summary>Gives a report the link with this hash, and ends the one before.</summary>
    public Task<int> KeepLink(long id, string hash, DateTime expires, CancellationToken stop) => Db.Execute(SetLink, new { Id = id, Hash = hash, Expires = expires }, stop);

    /// <summary>Ends a report's link.</summary>
    public Task<int> ForgetLink(long id, CancellationToken stop) => Db.Execute(EndLink, new { Id = id }, stop);

    /// <summary>Refuses an archived report, and one in another state than these.</summary>
    public static void Demand(UsageReportRecord report, params string[] allowed)
    {
        if (report.ArchivedAt is not null) throw Refusals.WrongState("usageReportState", "archived", allowed);
        if (!allowed.Contains(report.State, StringComparer.Ordinal)) throw Refusals.WrongState("usageReportState", report.State, allowed);
    }

    /// <inheritdoc/>
    protected override Task Check(UsageReportRecord? before, UsageReportRecord after, CancellationToken stop) => links.Demand(before, after, stop);

    /// <inheritdoc/>
    protected override Task Follow(UsageReportRecord? before, UsageReportRecord after, CancellationToken stop) =>
        !IsReady(after.State) || after.ArchivedAt is not null ? ForgetLink(after.Id, stop) : Task.CompletedTask;

    /// <inheritdoc/>
    protected override UsageReportRecord Restored(UsageReportRecord earlier, UsageReportRecord current) =>
        // What the customer has seen stays as it was seen; only that it was seen can be taken back.
        current.State == "presented" && earlier.State == "presented" && current.ArchivedAt is null ? throw Refusals.WrongState("usageReportState", "presented", "draft") : earlier with { BuiltAt = current.BuiltAt, FromOn = current.FromOn, ToOn = current.ToOn, Language = current.Language };

    /// <inheritdoc/>
    protected override void Add(DynamicParameters parameters, UsageReportRecord record) => parameters.Add("TitleKey", TextKeys.Of(record.Title));
}
