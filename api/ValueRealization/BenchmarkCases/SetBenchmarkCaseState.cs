using FluentValidation;
using MediatR;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.BenchmarkCases;

/// <summary>Hands a benchmark case in for approval, approves it, sends it back, or withdraws it. Whoever writes it does not approve it alone: approving is for product operations and product managers.</summary>
public sealed class SetBenchmarkCaseState : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPut("/benchmark-cases/{id:long}/state", (long id, Body body, IfMatch version, IMediator mediator, CancellationToken stop) => mediator.Send(new Command(id, version, body), stop))
        .Allow(Permissions.KeepBenchmarkCases);

    /// <summary>The state.</summary>
    /// <param name="State"><c>review</c>, <c>approved</c>, <c>draft</c> (sent back) or <c>withdrawn</c>; publishing has its own address.</param>
    public sealed record Body(BenchmarkCaseState State)
    {
        /// <summary>For the API's document.</summary>
        public static Body Example => new(BenchmarkCaseState.Review);
    }

    /// <summary>The command.</summary>
    public sealed record Command(long Id, IfMatch Version, Body Body) : ICommand<BenchmarkCaseView>;

    /// <summary>What must hold.</summary>
    public sealed class Rules : AbstractValidator<Command>
    {
        /// <summary>Says it.</summary>
        public Rules() => RuleFor(command => command.Body.State).Must(state => state != BenchmarkCaseState.Published).WithErrorCode("publishedElsewhere");
    }

    /// <summary>Sets it.</summary>
    public sealed class Handler(BenchmarkCaseStore cases, Caller caller) : IRequestHandler<Command, BenchmarkCaseView>
    {
        /// <inheritdoc/>
        public async Task<BenchmarkCaseView> Handle(Command request, CancellationToken cancellationToken)
        {
            var state = request.Body.State;
            if (state == BenchmarkCaseState.Approved) caller.Demand(Permissions.ApproveBenchmarkCases);
            var before = await cases.Open(request.Id, request.Version, cancellationToken);
            string[] allowed = state switch
            {
                BenchmarkCaseState.Review => ["draft"],
                BenchmarkCaseState.Approved => ["review"],
                BenchmarkCaseState.Draft => ["review", "approved", "withdrawn"],
                _ => ["draft", "review", "approved", "published"],
            };
            if (!allowed.Contains(before.State, StringComparer.Ordinal)) throw Refusals.WrongState("caseState", before.State, allowed);
            if (state == BenchmarkCaseState.Review && (string.IsNullOrWhiteSpace(before.Situation) || string.IsNullOrWhiteSpace(before.Change))) throw Refusals.RuleBroken("caseWithoutChange");
            return await cases.Change(before, before with
            {
                State = state.Word(), PublishedAt = null, ApprovedById = state == BenchmarkCaseState.Approved ? caller.User : null, ApprovedAt = state == BenchmarkCaseState.Approved ? cases.Now : null,
            }, cancellationToken, state.Word());
        }
    }
}
