using MediatR;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Slices;
using ProductOps.Api.ValueRealization.Contacts;
using ProductOps.Api.ValueRealization.Contracts;
using ProductOps.Api.ValueRealization.Renewals;

namespace ProductOps.Api.ValueRealization.Customers;

/// <summary>The head of a customer's page: money, renewal, the people who count, what hangs on them, and every figure that other nouns and modules keep.</summary>
/// <remarks>Names of people are left out for callers who may not read contact persons.</remarks>
public sealed class GetCustomerOverview : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/customers/{id:long}/overview", (long id, IMediator mediator, CancellationToken stop) => mediator.Send(new Query(id), stop))
        .Allow(Permissions.Read);

    /// <summary>The query.</summary>
    public sealed record Query(long Id) : IQuery<CustomerOverview>;

    /// <summary>Gathers it.</summary>
    public sealed class Handler(Db db, CustomerReader customers, IEnumerable<CustomerFigureSource> sources, Caller caller, TimeProvider clock) : IRequestHandler<Query, CustomerOverview>
    {
        private const int MostPeople = 10;

        private const string Running = """
            SELECT k.id AS Id, k.name AS Name, k.yearly_amount AS YearlyAmount, k.currency AS Currency, k.ends_on AS EndsOn
              FROM realization_contract k
             WHERE k.customer_id = @Id AND k.archived_at IS NULL AND k.status = 'active' AND k.is_trial = 0 AND k.starts_on <= @Today AND (k.ends_on IS NULL OR k.ends_on >= @Today)
             ORDER BY k.yearly_amount DESC, k.id
            """;

        private const string People = """
            SELECT p.id AS Id, p.name AS Name, p.title AS Title, p.is_payer AS IsPayer, p.is_user AS IsUser, p.is_champion AS IsChampion, p.is_decision_maker AS IsDecisionMaker
              FROM realization_contact p
             WHERE p.customer_id = @Id AND p.archived_at IS NULL AND (p.is_payer = 1 OR p.is_user = 1 OR p.is_champion = 1 OR p.is_decision_maker = 1)
             ORDER BY CASE WHEN p.is_payer = 1 THEN 0 WHEN p.is_decision_maker = 1 THEN 1 WHEN p.is_champion = 1 THEN 2 ELSE 3 END, p.id
            """;

        private const string Renewal = "SELECT id AS Id, state AS State, risk AS Risk, risk_due_on AS RiskDueOn FROM realization_renewal WHERE contract_id = @ContractId AND archived_at IS NULL";
        private const string SaveCases = "SELECT COUNT(*) FROM realization_save_case WHERE customer_id = @Id AND archived_at IS NULL AND state IN ('open', 'acting')";
        private const string Contacts = "SELECT COUNT(*) FROM realization_contact WHERE customer_id = @Id AND archived_at IS NULL";

        /// <inheritdoc/>
        public async Task<CustomerOverview> Handle(Query request, CancellationToken cancellationToken)
        {
            var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
            var customer = await customers.View(request.Id, cancellationToken);
            var running = await db.Query<RunningContract>(Running, new { request.Id, Today = today }, cancellationToken);
            var people = await db.Query<Person>(People + db.Dialect.Take(MostPeople), new { request.Id }, cancellationToken);
            var mayName = caller.May(Permissions.ReadContacts);
            var figures = new List<CustomerFigure>();
            foreach (var source in sources.OrderBy(source => source.Order)) figures.AddRange(await source.Of(request.Id, cancellationToken));
            var next = customer.RenewsOn is { } day ? running.FirstOrDefault(contract => contract.EndsOn == day) : null;
            var renewal = next is null ? null : await db.First<Open>(Renewal, new { ContractId = next.Id }, cancellationToken);
            return new CustomerOverview
            {
                Customer = customer,
                Contracts = running,
                Renewal = customer.RenewsOn is { } on
                    ? new NextRenewal { ContractId = next?.Id, ContractName = next?.Name, EndsOn = on, Days = on.DayNumber - today.DayNumber, Amount = next?.YearlyAmount ?? customer.RecurringRevenue, Currency = next?.Currency ?? customer.Currency,
                        RenewalId = renewal?.Id, State = Words.ParseOrNull<RenewalState>(renewal?.State), Risk = Words.ParseOrNull<RenewalRisk>(renewal?.Risk), RiskDueOn = renewal?.RiskDueOn }
                    : null,
                People = [.. people.Select(person => new KnownPerson { Id = mayName ? person.Id : 0, Name = mayName ? person.Name : "", Title = person.Title, Roles = person.Roles })],
                Counts = new CustomerCounts { Requirements = customer.Requirements, Contracts = customer.Contracts, Contacts = await db.Scalar<long>(Contacts, new { request.Id }, cancellationToken), OpenSaveCases = await db.Scalar<long>(SaveCases, new { request.Id }, cancellationToken) },
                Figures = figures,
            };
        }

        private sealed record Open
        {
            public long Id { get; init; }
            public string State { get; init; } = "";
            public string? Risk { get; init; }
            public DateOnly RiskDueOn { get; init; }
        }

        private sealed record Person
        {
            public long Id { get; init; }
            public string Name { get; init; } = "";
            public string? Title { get; init; }
            public bool IsPayer { get; init; }
            public bool IsUser { get; init; }
            public bool IsChampion { get; init; }
            public bool IsDecisionMaker { get; init; }

            public IReadOnlyList<ContactRole> Roles =>
                [.. new[] { (ContactRole.Payer, IsPayer), (ContactRole.DecisionMaker, IsDecisionMaker), (ContactRole.Champion, IsChampion), (ContactRole.User, IsUser) }.Where(pair => pair.Item2).Select(pair => pair.Item1)];
        }
    }
}
