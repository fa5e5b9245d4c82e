using FluentValidation;
using MediatR;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.BenchmarkCases;

/// <summary>A new benchmark case, as a draft: what has changed for a customer.</summary>
public sealed class CreateBenchmarkCase : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/benchmark-cases", (BenchmarkCaseBody body, IMediator mediator, CancellationToken stop) => mediator.Send(new Command(body), stop))
        .Creates("/benchmark-cases")
        .Allow(Permissions.KeepBenchmarkCases);

    /// <summary>The command.</summary>
    public sealed record Command(BenchmarkCaseBody Body) : ICommand<BenchmarkCaseView>;

    /// <summary>What must hold.</summary>
    public sealed class Rules : AbstractValidator<Command>
    {
        /// <summary>Says it.</summary>
        public Rules() => RuleFor(command => command.Body).SetValidator(new BenchmarkCaseBody.Rules(creating: true));
    }

    /// <summary>Makes it.</summary>
    public sealed class Handler(BenchmarkCaseStore store) : IRequestHandler<Command, BenchmarkCaseView>
    {
        /// <inheritdoc/>
        public Task<BenchmarkCaseView> Handle(Command request, CancellationToken cancellationToken) => store.Create(request.Body.Over(new BenchmarkCaseRecord()), cancellationToken);
    }
}
