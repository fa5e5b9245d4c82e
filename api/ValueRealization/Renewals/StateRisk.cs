using FluentValidation;
using MediatR;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Renewals;

/// <summary>States the risk of a renewal. A medium or high risk needs a reason; requirements that it hangs on count as urgent in the pool from then on, and show the money.</summary>
/// <remarks>Due thirty days before the end, unless the renewal rule says otherwise.</remarks>
public sealed class StateRisk : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPut("/renewals/{id:long}/risk", (long id, Body body, IfMatch version, IMediator mediator, CancellationToken stop) => mediator.Send(new Command(id, version, body), stop))
        .Allow(Permissions.KeepRenewals);

    /// <summary>The risk.</summary>
    public sealed record Body
    {
        /// <summary>How large.</summary>
        public required RenewalRisk Risk { get; init; }

        /// <summary>In words.</summary>
        public string? Statement { get; init; }

        /// <summary>Why; needed for a medium or high risk.</summary>
        public IReadOnlyList<RenewalReason> Reasons { get; init; } = [];

        /// <summary>The requirements that it hangs on.</summary>
        public IReadOnlyList<long> RequirementIds { get; init; } = [];

        /// <summary>For the API's document.</summary>
        public static Body Example => new() { Risk = RenewalRisk.Medium, Statement = "The payer wants to see pictures taken without a network first.", Reasons = [RenewalReason.Usability], RequirementIds = [1042] };
    }

    /// <summary>The command.</summary>
    public sealed record Command(long Id, IfMatch Version, Body Body) : ICommand<RenewalView>;

    /// <summary>What must hold.</summary>
    public sealed class Rules : AbstractValidator<Command>
    {
        /// <summary>Says it.</summary>
        public Rules()
        {
            RuleFor(command => command.Body.Statement).NotEmpty().When(command => command.Body.Risk is RenewalRisk.Medium or RenewalRisk.High);
            RuleFor(command => command.Body.Statement).MaximumLength(4000);
            RuleFor(command => command.Body.Reasons).NotNull();
            RuleFor(command => command.Body.Reasons).NotEmpty().When(command => command.Body.Risk is RenewalRisk.Medium or RenewalRisk.High).WithErrorCode("reasonNeeded");
            RuleFor(command => command.Body.RequirementIds).Must(ids => ids is { Count: <= 50 }).WithErrorCode("tooManyLinks");
        }
    }

    /// <summary>States it.</summary>
    public sealed class Handler(RenewalStore renewals, Caller caller) : IRequestHandler<Command, RenewalView>
    {
        /// <inheritdoc/>
        public async Task<RenewalView> Handle(Command request, CancellationToken cancellationToken)
        {
            var before = await renewals.Open(request.Id, request.Version, cancellationToken);
            if (before.IsDecided) throw Refusals.WrongState("renewalDecided", before.State, "upcoming", "open");
            var body = request.Body;
            await renewals.Demand(body.RequirementIds, cancellationToken);
            return await renewals.Change(before, before with
            {
                Risk = body.Risk.Word(), RiskStatement = body.Statement, Reasons = RawJson<IReadOnlyList<RenewalReason>>.Of([.. body.Reasons.Distinct()]),
                RequirementIds = RawJson<IReadOnlyList<long>>.Of([.. body.RequirementIds.Distinct()]), StatedById = caller.User, StatedAt = renewals.Now,
            }, cancellationToken, "riskStated");
        }
    }
}
