namespace ProductOps.Api.ValueRealization.BenchmarkCases;

/// <summary>Where a benchmark case stands.</summary>
public enum BenchmarkCaseState
{
    /// <summary>Being written.</summary>
    Draft,

    /// <summary>Waiting for approval.</summary>
    Review,

    /// <summary>May be used inside.</summary>
    Approved,

    /// <summary>Anybody with the link may read it.</summary>
    Published,

    /// <summary>Not to be used any more.</summary>
    Withdrawn,
}
