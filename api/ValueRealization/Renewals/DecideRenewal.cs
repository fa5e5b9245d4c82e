using FluentValidation;
using MediatR;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Slices;
using ProductOps.Api.ValueRealization.CustomerContracts;

namespace ProductOps.Api.ValueRealization.Renewals;

/// <summary>Says how a renewal ended. Renewed or reduced makes the contract that follows; reduced or lost needs reasons, and requirements among them are raised in the pool at once.</summary>
public sealed class DecideRenewal : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPut("/renewals/{id:long}/outcome", (long id, Body body, IfMatch version, IMediator mediator, CancellationToken stop) => mediator.Send(new Command(id, version, body), stop))
        .Allow(Permissions.KeepRenewals);

    /// <summary>How it ended.</summary>
    public enum Outcome
    {
        /// <summary>The customer goes on, for as much or more.</summary>
        Renewed,

        /// <summary>The customer goes on for less.</summary>
        Reduced,

        /// <summary>The customer does not go on.</summary>
        Lost,
    }

    /// <summary>The outcome.</summary>
    public sealed record Body
    {
        /// <summary>How it ended.</summary>
        public required Outcome Outcome { get; init; }

        /// <summary>When it was decided; today unless said otherwise.</summary>
        public DateOnly? On { get; init; }

        /// <summary>What the customer pays a year from now on; for renewed, as much as before unless said otherwise.</summary>
        public Amount? Amount { get; init; }

        /// <summary>The last day of the contract that follows; a year on unless said otherwise.</summary>
        public DateOnly? Until { get; init; }

        /// <summary>Why it was reduced or lost.</summary>
        public IReadOnlyList<RenewalReason> Reasons { get; init; } = [];

        /// <summary>In words; needed when it was reduced or lost.</summary>
        public string? Words { get; init; }

        /// <summary>The requirements that it hung on.</summary>
        public IReadOnlyList<long> RequirementIds { get; init; } = [];

        /// <summary>For the API's document.</summary>
        public static Body Example => new() { Outcome = Outcome.Lost, Reasons = [RenewalReason.MissingFeature], Words = "They could not wait for pictures without a network.", RequirementIds = [1042] };
    }

    /// <summary>The command.</summary>
    public sealed record Command(long Id, IfMatch Version, Body Body) : ICommand<RenewalView>;

    /// <summary>What must hold.</summary>
    public sealed class Rules : AbstractValidator<Command>
    {
        /// <summary>Says it.</summary>
        public Rules()
        {
            RuleFor(command => command.Body.Reasons).NotNull();
            RuleFor(command => command.Body.Reasons).NotEmpty().When(command => command.Body.Outcome != Outcome.Renewed).WithErrorCode("reasonNeeded");
            RuleFor(command => command.Body.Words).NotEmpty().When(command => command.Body.Outcome != Outcome.Renewed);
            RuleFor(command => command.Body.Words).MaximumLength(4000);
            RuleFor(command => command.Body.Amount).NotNull().When(command => command.Body.Outcome == Outcome.Reduced);
            RuleFor(command => command.Body.Amount!.Value.Minor).GreaterThan(0).When(command => command.Body.Amount is not null).OverridePropertyName("Amount").WithErrorCode("amountOverZero");
            RuleFor(command => command.Body.On).IsDay();
            RuleFor(command => command.Body.Until).IsDay();
            RuleFor(command => command.Body.RequirementIds).Must(ids => ids is { Count: <= 50 }).WithErrorCode("tooManyLinks");
        }
    }

    /// <summary>Settles it.</summary>
    public sealed class Handler(RenewalStore renewals, ContractStore contracts) : IRequestHandler<Command, RenewalView>
    {
        /// <inheritdoc/>
        public async Task<RenewalView> Handle(Command request, CancellationToken cancellationToken)
        {
            var before = await renewals.Open(request.Id, request.Version, cancellationToken);
            if (before.IsDecided) throw Refusals.WrongState("renewalDecided", before.State, "upcoming", "open");
            var body = request.Body;
            await renewals.Demand(body.RequirementIds, cancellationToken);
            var goesOn = body.Outcome != Outcome.Lost;
            if (body.Until <= before.EndsOn) throw Refusals.Invalid("/until", "untilBeforeEnd");
            if (body.Outcome == Outcome.Reduced && body.Amount!.Value.Minor >= before.Amount.Minor) throw Refusals.Invalid("/amount", "notReduced");
            if (body.Outcome == Outcome.Renewed && body.Amount is { } more && more.Minor < before.Amount.Minor) throw Refusals.Invalid("/amount", "isReduced");
            var amount = body.Amount ?? before.Amount;
            // The outcome first: the contract that follows then finds its renewal decided as said.
            await renewals.Update(before, before with
            {
                State = body.Outcome.Word(), OutcomeOn = body.On ?? renewals.Today, OutcomeAmount = goesOn ? amount : new Amount(0), Words = body.Words,
                Reasons = RawJson<IReadOnlyList<RenewalReason>>.Of([.. body.Reasons.Distinct()]), RequirementIds = RawJson<IReadOnlyList<long>>.Of([.. body.RequirementIds.Distinct()]),
            }, cancellationToken, body.Outcome.Word());
            if (goesOn) await Continue(before, body, amount, cancellationToken);
            return await renewals.View(before.Id, cancellationToken);
        }

        private async Task Continue(RenewalRecord renewal, Body body, Amount amount, CancellationToken stop)
        {
            var ended = (await contracts.Find(renewal.ContractId, stop))!;
            await contracts.Insert(ended with
            {
                Id = 0, ExternalId = null, StartsOn = renewal.EndsOn.AddDays(1), EndsOn = body.Until ?? renewal.EndsOn.AddYears(1), SignedOn = body.On ?? renewals.Today, Amount = amount, Per = "year",
                FollowsId = ended.Id, Extra = new("{}"), Version = 0,
            }, stop);
        }
    }
}
