namespace ProductOps.Api.Platform.Imports.Reading;

/// <summary>How much of a file is read before it is refused. The defaults take every honest sheet of 100,000 rows and stop every bomb within seconds.</summary>
public sealed record ReadLimits
{
    public static ReadLimits Default { get; } = new();

    /// <summary>Size of the file itself.</summary>
    public long MaxBytes { get; init; } = 50L << 20;

    /// <summary>Bytes that one part of a workbook may inflate to.</summary>
    public long MaxInflatedBytes { get; init; } = 384L << 20;

    /// <summary>Inflated ÷ packed, looked at once a part has grown beyond <see cref="RatioFrom"/>. Honest sheets were seen at 121; a bomb is near 1,000.</summary>
    public int MaxRatio { get; init; } = 250;

    public long RatioFrom { get; init; } = 32L << 20;

    /// <summary>Entries in the archive.</summary>
    public int MaxParts { get; init; } = 10_000;

    /// <summary>Text of all shared strings together, as UTF-8.</summary>
    public long MaxSharedText { get; init; } = 96L << 20;

    public int MaxRows { get; init; } = 1_048_576;

    public int MaxColumns { get; init; } = 16_384;

    /// <summary>Cells of one sheet, empty ones included where the file spells them out.</summary>
    public long MaxCells { get; init; } = 12_000_000;

    public int MaxCellChars { get; init; } = 1 << 20;

    /// <summary>How often a quote that never closes may be looked for to the end before the file is given up.</summary>
    public int MaxBrokenQuotes { get; init; } = 100;
}
