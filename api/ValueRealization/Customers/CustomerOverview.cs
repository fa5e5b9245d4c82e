using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.ValueRealization.Contacts;
using ProductOps.Api.ValueRealization.Contracts;
using ProductOps.Api.ValueRealization.Renewals;

namespace ProductOps.Api.ValueRealization.Customers;

/// <summary>The head of a customer's page: who they are, what they pay, when they renew, who counts there, and the figures other nouns and modules keep.</summary>
public sealed record CustomerOverview : IVersioned
{
    /// <summary>The customer.</summary>
    public required CustomerView Customer { get; init; }

    /// <summary>The contracts that run today, the largest first.</summary>
    public required IReadOnlyList<RunningContract> Contracts { get; init; }

    /// <summary>The next end of a contract that nothing follows yet; null when none is in sight.</summary>
    public NextRenewal? Renewal { get; init; }

    /// <summary>The people who count: payers, decision makers, champions and users, in this order, ten at most.</summary>
    public required IReadOnlyList<KnownPerson> People { get; init; }

    /// <summary>How much of everything hangs on the customer.</summary>
    public required CustomerCounts Counts { get; init; }

    /// <summary>The figures of other nouns and modules.</summary>
    public required IReadOnlyList<CustomerFigure> Figures { get; init; }

    /// <inheritdoc/>
    public long Version => Customer.Version;

    /// <summary>As it looks.</summary>
    public static CustomerOverview Example { get; } = new()
    {
        Customer = CustomerView.Example,
        Contracts = [new RunningContract { Id = 12, Name = "Field service, main contract", YearlyAmount = Amount.Of(800_000m), Currency = "CNY", EndsOn = new DateOnly(2026, 9, 18) }],
        Renewal = new NextRenewal { ContractId = 12, ContractName = "Field service, main contract", EndsOn = new DateOnly(2026, 9, 18), Days = 29, Amount = Amount.Of(800_000m), Currency = "CNY" },
        People = [new KnownPerson { Id = 31, Name = "Vera Sampleton", Title = "Head of finance", Roles = [ContactRole.Payer] }],
        Counts = new CustomerCounts { Requirements = 5, Contracts = 2, Contacts = 7 },
        Figures = [new CustomerFigure { Name = "health", Value = 62, OutOf = 100, Change = -9, ChangeDays = 30, Detail = "Higher than 38% of similar customers" }],
    };
}

/// <summary>A contract that runs today.</summary>
public sealed record RunningContract
{
    /// <summary>The contract.</summary>
    public long Id { get; init; }

    /// <summary>What it is about.</summary>
    public string Name { get; init; } = "";

    /// <summary>What it brings a year.</summary>
    public Amount YearlyAmount { get; init; }

    /// <summary>Its currency.</summary>
    public string Currency { get; init; } = "";

    /// <summary>Its last day.</summary>
    public DateOnly? EndsOn { get; init; }
}

/// <summary>The next renewal.</summary>
public sealed record NextRenewal
{
    /// <summary>The contract.</summary>
    public long? ContractId { get; init; }

    /// <summary>What it is about.</summary>
    public string? ContractName { get; init; }

    /// <summary>Its last day.</summary>
    public required DateOnly EndsOn { get; init; }

    /// <summary>Days until then; negative when it has passed.</summary>
    public required int Days { get; init; }

    /// <summary>What is at stake a year.</summary>
    public Amount? Amount { get; init; }

    /// <summary>Its currency.</summary>
    public string? Currency { get; init; }

    /// <summary>The renewal, where there is one.</summary>
    public long? RenewalId { get; init; }

    /// <summary>Where it stands.</summary>
    public RenewalState? State { get; init; }

    /// <summary>Its risk; null while nobody has stated it.</summary>
    public RenewalRisk? Risk { get; init; }

    /// <summary>By when the risk must be stated.</summary>
    public DateOnly? RiskDueOn { get; init; }
}

/// <summary>A person who counts.</summary>
public sealed record KnownPerson
{
    /// <summary>The contact person; 0 where the caller may not know who it is.</summary>
    public long Id { get; init; }

    /// <summary>The name; empty where the caller may not know it.</summary>
    public string Name { get; init; } = "";

    /// <summary>What they are there.</summary>
    public string? Title { get; init; }

    /// <summary>Their places in the decision chain.</summary>
    public IReadOnlyList<ContactRole> Roles { get; init; } = [];
}

/// <summary>How much of everything hangs on a customer.</summary>
public sealed record CustomerCounts
{
    /// <summary>Requirements they have asked for.</summary>
    public long Requirements { get; init; }

    /// <summary>Contracts, past ones included.</summary>
    public long Contracts { get; init; }

    /// <summary>Contact persons.</summary>
    public long Contacts { get; init; }

    /// <summary>Save and refund cases that are not closed.</summary>
    public long OpenSaveCases { get; init; }
}
