using System.Runtime.CompilerServices;
using ProductOps.Api.Platform.Imports.Reading;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Platform.Imports;

/// <summary>Goes through the rows of an import's file, batch by batch, with what each row means.</summary>
[Block]
public sealed class ImportPass(ImportFiles files, ImportReader reader)
{
    /// <summary>Rows of one transaction: short enough that a page's write between two of them waits for milliseconds.</summary>
    public const int BatchSize = 250;

    /// <summary>The rows behind <paramref name="after"/>.</summary>
    public async IAsyncEnumerable<IReadOnlyList<(ImportDraft Draft, string Key, string Hash)>> Batches(ImportRecord record, ImportTarget target, long after, [EnumeratorCancellation] CancellationToken stop)
    {
        var shape = record.ReadShape();
        var readings = reader.Readings(record.Source, shape, record.ReadSettings());
        var space = ImportReader.Space(shape);
        using var file = await files.Open(record.FileId, record.FileName, target.Dictionary.Vocabulary, stop);
        var table = file.Shape(shape.Sheet, shape.GivenHeader, stop);
        var batch = new List<(ImportDraft, string, string)>(BatchSize);
        foreach (var row in ImportReader.Rows(file, table, shape, (int)after, stop))
        {
            batch.Add((Read(target, row, readings), ImportReader.KeyOf(row, record.Source, space), ImportReader.HashOf(row)));
            if (batch.Count < BatchSize) continue;
            yield return batch;
            batch = new List<(ImportDraft, string, string)>(BatchSize);
        }

        if (batch.Count > 0) yield return batch;
    }

    /// <summary>What a row means; a row the reader could not make sense of means nothing.</summary>
    public static ImportDraft Read(ImportTarget target, ImportRow row, ImportReadings readings)
    {
        if (row.Problem is { } problem)
        {
            var first = row.Fields.Values.Concat(row.Extra.Values).FirstOrDefault() ?? "";
            return new ImportDraft { Row = row, Title = first.Length > 100 ? first[..100] : first, Shown = row.Fields, Problems = [new ImportIssue(null, problem, null)] };
        }

        return target.Read(row, readings);
    }
}
