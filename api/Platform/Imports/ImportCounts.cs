namespace ProductOps.Api.Platform.Imports;

/// <summary>Rows by what becomes of them.</summary>
public sealed record ImportCounts
{
    /// <summary>New records.</summary>
    public int Create { get; init; }

    /// <summary>Records of an earlier import that the file has changed.</summary>
    public int Update { get; init; }

    /// <summary>Rows that are there already.</summary>
    public int Unchanged { get; init; }

    /// <summary>Rows that become a voice of another record.</summary>
    public int Merge { get; init; }

    /// <summary>Rows left out by decision.</summary>
    public int Skip { get; init; }

    /// <summary>Rows that cannot be taken in.</summary>
    public int Fail { get; init; }

    /// <summary>After undoing: records taken back.</summary>
    public int Undone { get; init; }

    /// <summary>After undoing: records left alone because somebody changed them since.</summary>
    public int Kept { get; init; }

    /// <summary>One row more.</summary>
    public ImportCounts With(ImportOutcome outcome) => outcome switch
    {
        ImportOutcome.Created => this with { Create = Create + 1 },
        ImportOutcome.Updated => this with { Update = Update + 1 },
        ImportOutcome.Unchanged => this with { Unchanged = Unchanged + 1 },
        ImportOutcome.Merged => this with { Merge = Merge + 1 },
        ImportOutcome.Skipped => this with { Skip = Skip + 1 },
        _ => this with { Fail = Fail + 1 },
    };
}
