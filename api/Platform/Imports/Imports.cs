using System.Text.Json;
using ProductOps.Api.Platform.Imports.Reading;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Slices;
using ProductOps.Api.Shared.Texts;

namespace ProductOps.Api.Platform.Imports;

/// <summary>What the slices of imports share: finding one, saying what it is, and the kinds there are.</summary>
[Block]
public sealed class Imports(Db db, Caller caller, IEnumerable<ImportTarget> targets)
{
    /// <summary>The kind under which imports stand in the audit trail.</summary>
    public const string Kind = "import";

    private const string ById = $"SELECT {ImportRecord.Columns} FROM platform_import i WHERE i.id = @Id";
    private const string NameOf = "SELECT name FROM platform_pub_user WHERE id = @Id";

    /// <summary>The kinds of records that can be brought in.</summary>
    public IReadOnlyList<ImportTarget> Targets { get; } = [.. targets.OrderBy(target => target.Kind, StringComparer.Ordinal)];

    /// <summary>The target of a kind; refuses an unknown one, and the caller who may not make such records.</summary>
    public ImportTarget Target(string? kind)
    {
        var target = Targets.FirstOrDefault(candidate => candidate.Kind == kind)
            ?? throw Refusals.Invalid("/kind", "unknownChoice", ("choices", string.Join(", ", Targets.Select(candidate => candidate.Kind))));
        caller.Demand(target.Permission);
        return target;
    }

    /// <summary>The target of an import that is there.</summary>
    public ImportTarget TargetOf(ImportRecord record) => Targets.First(candidate => candidate.Kind == record.Kind);

    /// <summary>The import; refuses when it is not there, or not of the version the caller has read.</summary>
    public async Task<ImportRecord> Find(long id, IfMatch version, CancellationToken stop)
    {
        var record = await db.First<ImportRecord>(ById, new { Id = id }, stop) ?? throw Refusals.NotFound(Kind, id);
        if (!version.Fits(record.Version)) throw Refusals.Stale(await View(record, stop));
        return record;
    }

    /// <summary>Refuses when the import's state is none of these, or when its file has been dropped.</summary>
    public static void Demand(ImportRecord record, params ImportState[] allowed)
    {
        if (!allowed.Select(state => state.Word()).Contains(record.State)) throw Refusals.WrongState("importState", record.State, [.. allowed.Select(state => state.Word())]);
    }

    /// <summary>Refuses when the file is no longer kept.</summary>
    public static void DemandFile(ImportRecord record)
    {
        if (record.FileDroppedAt is not null) throw Refusals.RuleBroken("importFileDropped");
    }

    /// <summary>The import as callers see it.</summary>
    public async Task<ImportView> View(ImportRecord record, CancellationToken stop)
    {
        var target = TargetOf(record);
        var shape = record.ReadShape();
        var mapped = shape.Columns.Select(column => column.Field).ToHashSet(StringComparer.Ordinal);
        var name = record.UserId is { } user ? await db.Scalar<string>(NameOf, new { Id = user }, stop) : null;
        return new ImportView
        {
            Id = record.Id,
            Kind = record.Kind,
            State = Words.Parse<ImportState>(record.State),
            FileName = record.FileName,
            Source = record.Source,
            Encoding = record.Encoding,
            Sheet = shape.Sheets[shape.Sheet].Name,
            Sheets = shape.Sheets,
            HeaderRow = shape.HeaderRow,
            Rows = record.RowTotal,
            TotalsRows = shape.TotalsRows,
            Columns = shape.Columns,
            MappingFrom = shape.MappingFrom,
            Fields = [.. target.Dictionary.Fields.Select(field => new ImportFieldChoice(field.Name, Text.Of($"import.{target.Kind}.{field.Name}")))],
            KeepsExtra = target.KeepsExtra,
            Missing = target.Needed.Any(mapped.Contains) ? [] : target.Needed,
            Settings = record.ReadSettings(),
            Preview = [.. JsonSerializer.Deserialize<List<ImportPreviewRow>>(record.Preview, Json.Options)!.Select(row => row with { Problems = Said(row.Problems), Notes = Said(row.Notes) })],
            Counts = record.ReadCounts(),
            Findings = Findings(record),
            JobId = record.JobId,
            CreatedBy = record.UserId is { } id ? new Reference(id, name ?? "") : null,
            CreatedAt = record.CreatedAt,
            FinishedAt = record.FinishedAt,
            UndoneAt = record.UndoneAt,
            Version = record.Version,
        };
    }

    /// <summary>An issue, still without its sentence: that is made when it is read, in the reader's language.</summary>
    public static ImportRemark Remark(ImportIssue issue) => new(issue.Field, issue.Code, "", issue.Value is { Length: > 200 } text ? text[..199] + "…" : issue.Value);

    /// <summary>The sentence of an issue.</summary>
    public static string Say(string code, string? value) => Text.Of("error." + code, ("value", value));

    /// <summary>A file that cannot be read, as a refusal.</summary>
    public static Refusal Refuse(UnreadableFile failure) => failure.Code == UnreadableFile.TooLarge
        ? Refusals.TooLarge(Limits.File)
        : Refusals.Invalid("/file", failure.Code, [.. failure.Args.Select((value, i) => (i == 0 ? "value" : $"value{i}", (object?)value))]);

    private static IReadOnlyList<ImportRemark> Said(IReadOnlyList<ImportRemark> remarks) => [.. remarks.Select(remark => remark with { Detail = Say(remark.Code, remark.Value) })];

    private static ImportFindings? Findings(ImportRecord record)
    {
        if (record.Findings is null) return null;
        var findings = JsonSerializer.Deserialize<ImportFindings>(record.Findings, Json.Options)!;
        return findings with
        {
            Failures = [.. findings.Failures.Select(failure => failure with { Problems = Said(failure.Problems) })],
            Notes = [.. findings.Notes.Select(note => note with { Detail = Say(note.Code, note.Detail) })],
        };
    }
}
