using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization;

/// <summary>What value realization asks of its callers.</summary>
public static class Permissions
{
    private const string ReadScope = "value-realization:read";
    private const string WriteScope = "value-realization:write";
    private static readonly Role[] InTouch = [Role.Cs, Role.Ops, Role.Sales];

    /// <summary>The directory of customers and their contracts: everybody.</summary>
    public static readonly Permission Read = new("customers.read", ReadScope);

    /// <summary>Customers' facts: the people who keep in touch with them.</summary>
    public static readonly Permission EditCustomers = new("customers.edit", WriteScope, InTouch) { Rule = "editCustomers" };

    /// <summary>The people at the customers, to look at: whoever works with customers.</summary>
    public static readonly Permission ReadContacts = new("contacts.read", ReadScope, Role.Cs, Role.Ops, Role.Sales, Role.Pm, Role.Implementation) { Rule = "readContacts" };

    /// <summary>The people at the customers, to keep.</summary>
    public static readonly Permission EditContacts = new("contacts.edit", WriteScope, InTouch) { Rule = "editCustomers" };

    /// <summary>Everything that is kept about a person at a customer, handed out or erased: product operations answers for it.</summary>
    public static readonly Permission AnswerForPersonalData = new("contacts.personalData", WriteScope, Role.Ops, Role.Admin) { Rule = "personalData" };

    /// <summary>Contracts and what they license.</summary>
    public static readonly Permission EditContracts = new("contracts.edit", WriteScope, InTouch) { Rule = "editCustomers" };

    /// <summary>Sending usage events: programs with a key of their own, on behalf of whoever runs the product.</summary>
    public static readonly Permission TrackUsage = new("usage.track", "usage:write", Role.Ops, Role.Pm, Role.Cs, Role.Implementation, Role.Admin) { KeyMayStandInBody = true };

    /// <summary>What events' names stand for, and whose unknown ones are.</summary>
    public static readonly Permission MapUsage = new("usage.map", WriteScope, Role.Ops, Role.Pm, Role.Cs);

    /// <summary>Renewals and the cases of saving customers: progress, risks, outcomes.</summary>
    public static readonly Permission KeepRenewals = new("renewals.keep", WriteScope, InTouch) { Rule = "editCustomers" };

    /// <summary>When talks begin and risks are due.</summary>
    public static readonly Permission SetRenewalRule = new("renewals.setRule", WriteScope, Role.Cs, Role.Ops) { Rule = "renewalRule" };

    /// <summary>How the health of customers is scored.</summary>
    public static readonly Permission SetHealthRule = new("health.setRule", WriteScope, Role.Cs, Role.Ops) { Rule = "healthRule" };

    /// <summary>The list of key accounts and its weekly refresh.</summary>
    public static readonly Permission KeepKeyAccounts = new("keyAccounts.keep", WriteScope, InTouch) { Rule = "editCustomers" };

    /// <summary>Visits, calls and interviews, with what was observed: whoever works with customers.</summary>
    public static readonly Permission KeepVisits = new("visits.keep", WriteScope, Role.Cs, Role.Ops, Role.Sales, Role.Pm, Role.Implementation) { Rule = "keepVisits" };

    /// <summary>Surveys and their links.</summary>
    public static readonly Permission KeepSurveys = new("surveys.keep", WriteScope, Role.Cs, Role.Ops) { Rule = "keepSurveys" };

    /// <summary>Benchmark cases, to write.</summary>
    public static readonly Permission KeepBenchmarkCases = new("benchmarkCases.keep", WriteScope, Role.Ops, Role.Cs, Role.Marketing, Role.Pm) { Rule = "keepCases" };

    /// <summary>Benchmark cases, to approve and publish.</summary>
    public static readonly Permission ApproveBenchmarkCases = new("benchmarkCases.approve", WriteScope, Role.Ops, Role.Pm) { Rule = "approveCases" };

    /// <summary>Where a benchmark case was used: everybody who uses one.</summary>
    public static readonly Permission UseBenchmarkCases = new("benchmarkCases.use", WriteScope, Permission.Everybody);

    /// <summary>Usage reports: to build, edit, review and present; nobody reviews their own.</summary>
    public static readonly Permission KeepUsageReports = new("usageReports.keep", WriteScope, Role.Cs, Role.Ops) { Rule = "keepUsageReports" };
}
