using FluentValidation;
using MediatR;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Visits;

/// <summary>Notes a visit, call or interview, with what was observed.</summary>
public sealed class CreateVisit : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/visits", (VisitBody body, IMediator mediator, CancellationToken stop) => mediator.Send(new Command(body), stop))
        .Creates("/visits")
        .Allow(Permissions.KeepVisits);

    /// <summary>The command.</summary>
    public sealed record Command(VisitBody Body) : ICommand<VisitView>;

    /// <summary>What must hold.</summary>
    public sealed class Rules : AbstractValidator<Command>
    {
        /// <summary>Says it.</summary>
        public Rules() => RuleFor(command => command.Body).SetValidator(new VisitBody.Rules(creating: true));
    }

    /// <summary>Makes it.</summary>
    public sealed class Handler(VisitStore store) : IRequestHandler<Command, VisitView>
    {
        /// <inheritdoc/>
        public Task<VisitView> Handle(Command request, CancellationToken cancellationToken) => store.Create(request.Body.Over(new VisitRecord()), cancellationToken);
    }
}
