using System.Text.Json;
using ProductOps.Api.Shared.Http;

namespace ProductOps.Api.Platform.Imports;

/// <summary>An import as it stands in its table.</summary>
public sealed record ImportRecord
{
    /// <summary>What is selected, from <c>platform_import i</c>.</summary>
    public const string Columns = """
        i.id AS Id, i.kind AS Kind, i.state AS State, i.file_id AS FileId, i.file_name AS FileName, i.source AS Source, i.encoding AS Encoding, i.shape AS Shape,
        i.signature AS Signature, i.row_count AS RowTotal, i.settings AS Settings, i.preview AS Preview, i.findings AS Findings, i.counts AS Counts,
        i.done_to_row AS DoneToRow, i.job_id AS JobId, i.user_id AS UserId, i.created_at AS CreatedAt, i.updated_at AS UpdatedAt,
        i.finished_at AS FinishedAt, i.undone_at AS UndoneAt, i.file_dropped_at AS FileDroppedAt, i.version AS Version
        """;

    public long Id { get; init; }

    public string Kind { get; init; } = "";

    public string State { get; init; } = "";

    public long FileId { get; init; }

    public string FileName { get; init; } = "";

    public string Source { get; init; } = "";

    public string Encoding { get; init; } = "";

    public string Shape { get; init; } = "";

    public string Signature { get; init; } = "";

    public long RowTotal { get; init; }

    public string Settings { get; init; } = "";

    public string Preview { get; init; } = "";

    public string? Findings { get; init; }

    public string? Counts { get; init; }

    public long DoneToRow { get; init; }

    public long? JobId { get; init; }

    public long? UserId { get; init; }

    public DateTime CreatedAt { get; init; }

    public DateTime UpdatedAt { get; init; }

    public DateTime? FinishedAt { get; init; }

    public DateTime? UndoneAt { get; init; }

    public DateTime? FileDroppedAt { get; init; }

    public long Version { get; init; }

    /// <summary>What the file holds.</summary>
    public ImportShape ReadShape() => JsonSerializer.Deserialize<ImportShape>(Shape, Json.Options)!;

    /// <summary>How duplicates and states are treated.</summary>
    public ImportSettings ReadSettings() => JsonSerializer.Deserialize<ImportSettings>(Settings, Json.Options)!;

    /// <summary>Rows by outcome.</summary>
    public ImportCounts? ReadCounts() => Counts is null ? null : JsonSerializer.Deserialize<ImportCounts>(Counts, Json.Options);
}
