using FluentValidation;
using MediatR;
using ProductOps.Api.Shared.Audit;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.BenchmarkCases;

/// <summary>Notes where a benchmark case was used, and the deal it helped.</summary>
public sealed class NoteCaseUse : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/benchmark-cases/{id:long}/uses", (long id, Body body, IMediator mediator, CancellationToken stop) => mediator.Send(new Command(id, body), stop))
        .Allow(Permissions.UseBenchmarkCases);

    /// <summary>The use.</summary>
    public sealed record Body
    {
        /// <summary>Where: a talk, a kit, a page …</summary>
        public required string Place { get; init; }

        /// <summary>When; today unless said otherwise.</summary>
        public DateOnly? UsedOn { get; init; }

        /// <summary>The deal it was used in.</summary>
        public string? Deal { get; init; }

        /// <summary>True when it helped to win the deal.</summary>
        public bool IsWon { get; init; }

        /// <summary>What the deal brings.</summary>
        public Amount? Amount { get; init; }

        /// <summary>Its currency, ISO 4217.</summary>
        public string Currency { get; init; } = "CNY";

        /// <summary>For the API's document.</summary>
        public static Body Example => new() { Place = "Talk with Fictional Facilities", Deal = "Fictional Facilities, first contract", IsWon = true, Amount = Shared.Data.Amount.Of(120_000m) };
    }

    /// <summary>The command.</summary>
    public sealed record Command(long Id, Body Body) : ICommand<BenchmarkCaseView>;

    /// <summary>What must hold.</summary>
    public sealed class Rules : AbstractValidator<Command>
    {
        /// <summary>Says it.</summary>
        public Rules()
        {
            RuleFor(command => command.Body.Place).NotEmpty().MaximumLength(200);
            RuleFor(command => command.Body.Deal).MaximumLength(200);
            RuleFor(command => command.Body.Deal).NotEmpty().When(command => command.Body.IsWon);
            RuleFor(command => command.Body.UsedOn).IsDay();
            RuleFor(command => command.Body.Currency).Matches("^[A-Z]{3}$").WithErrorCode("unknownCurrency");
            RuleFor(command => command.Body.Amount!.Value.Minor).GreaterThanOrEqualTo(0).When(command => command.Body.Amount is not null).OverridePropertyName("Amount").WithErrorCode("negativeAmount");
        }
    }

    /// <summary>Notes it.</summary>
    public sealed class Handler(Db db, BenchmarkCaseStore cases, AuditTrail audit, Caller caller) : IRequestHandler<Command, BenchmarkCaseView>
    {
        private const string Insert = """
            INSERT INTO realization_benchmark_case_use (case_id, used_on, place, deal, is_won, amount, currency, noted_by_id, created_at)
            VALUES (@CaseId, @UsedOn, @Place, @Deal, @IsWon, @Amount, @Currency, @By, @Now)
            """;

        /// <inheritdoc/>
        public async Task<BenchmarkCaseView> Handle(Command request, CancellationToken cancellationToken)
        {
            var told = await cases.View(request.Id, cancellationToken);
            if (told.State is not (BenchmarkCaseState.Approved or BenchmarkCaseState.Published)) throw Refusals.WrongState("caseState", Shared.Lists.Words.Word(told.State), "approved", "published");
            var body = request.Body;
            await db.Insert(Insert, new { CaseId = told.Id, UsedOn = body.UsedOn ?? cases.Today, body.Place, body.Deal, body.IsWon, Amount = body.Amount?.Minor, body.Currency, By = caller.UserId, cases.Now }, cancellationToken);
            await audit.Record(cases.Kind, told.Id, "used", null, new { body.Place, body.Deal, body.IsWon });
            return await cases.View(told.Id, cancellationToken);
        }
    }
}
