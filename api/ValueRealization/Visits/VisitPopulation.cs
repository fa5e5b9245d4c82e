namespace ProductOps.Api.ValueRealization.Visits;

/// <summary>Who was asked: those who pay and those who use are asked different things.</summary>
public enum VisitPopulation
{
    /// <summary>Those who pay: will they pay, will they renew.</summary>
    Payers,

    /// <summary>Those who use it: what is awkward.</summary>
    Users,

    /// <summary>Both.</summary>
    Both,
}
